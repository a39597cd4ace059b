import { effect, signal, untracked } from '@preact/signals';
import { answer, api } from '../api/client';
import type { OwnMember } from '../api/types';
import { session } from '../session/session';
import { privateLink } from '../stream/links';

/** What the exchange makes of who is logged in, which fees and limits go by; null while it is not known. */
export const membership = signal<OwnMember | null>(null);

/** Follows it; operators change it rarely, so it is asked for with each connection. */
export function followMembership(): void {
  privateLink.onLive(() => void load().catch(() => undefined));
  effect(() => {
    if (session.value.state !== 'in') {
      untracked(() => (membership.value = null));
    }
  });
}

async function load(): Promise<void> {
  membership.value = await answer<OwnMember>(api.GET('/api/v2/peatio/account/member'));
}
