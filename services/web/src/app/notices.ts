import { signal } from '@preact/signals';
import { ApiError, UNREACHABLE } from '../api/client';
import { codeText } from '../i18n';

/** A short message about something that happened. */
export interface Notice {
  readonly id: number;
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

const SHOWN_MS = 7_000;
const SHOWN_MAX = 4;

let last = 0;

/** What is shown now, the newest last. */
export const notices = signal<readonly Notice[]>([]);

/** Shows a message for a while. */
export function notify(kind: Notice['kind'], text: string): void {
  const id = ++last;
  notices.value = [...notices.value, { id, kind, text }].slice(-SHOWN_MAX);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

/** Takes a message away. */
export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** What went wrong, in words. */
export function failureText(failure: unknown): string {
  const codes = failure instanceof ApiError ? failure.codes : [UNREACHABLE];
  return codes.map(codeText).join(' ');
}

/** Shows what went wrong. */
export function complain(failure: unknown): void {
  notify('bad', failureText(failure));
}
