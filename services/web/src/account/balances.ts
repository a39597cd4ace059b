import { effect, signal, untracked } from '@preact/signals';
import { answer, api } from '../api/client';
import type { Balance } from '../api/types';
import { decimal, ZERO, type Decimal } from '../money/decimal';
import { session } from '../session/session';
import { privateLink } from '../stream/links';

/** What an account has of a currency: free, and locked in orders and withdrawals. */
export interface Holding {
  readonly currency: string;
  readonly balance: Decimal;
  readonly locked: Decimal;
}

/** The balances of who is logged in; null while they are not known. */
export const balances = signal<ReadonlyMap<string, Holding> | null>(null);

/** Grows when money came or was sent, so that lists of that are asked for again. */
export const moneyChanges = signal(0);

/** What is free of a currency; null while it is not known. */
export function available(currency: string): Decimal | null {
  const known = balances.value;
  return known === null ? null : (known.get(currency)?.balance ?? ZERO);
}

/** Follows the balances of whoever is logged in. */
export function followBalances(): void {
  privateLink.subscribe('balances', (payload) => {
    const changes = Object.entries(payload as Record<string, readonly [string, string]>);
    put(changes.map(([currency, [balance, locked]]) => ({ currency, balance, locked })));
  });
  privateLink.subscribe('deposit', () => moneyChanges.value++);
  privateLink.onLive(() => void load().catch(() => undefined));
  effect(() => {
    if (session.value.state !== 'in') {
      untracked(() => (balances.value = null));
    }
  });
}

/** Asks for all balances. */
export async function load(): Promise<void> {
  put(await answer<Balance[]>(api.GET('/api/v2/peatio/account/balances', { params: { query: { limit: '1000' } } })));
}

function put(list: readonly Balance[]): void {
  const next = new Map(balances.value ?? []);
  for (const { currency, balance, locked } of list) {
    next.set(currency, { currency, balance: decimal(balance), locked: decimal(locked) });
  }
  balances.value = next;
}
