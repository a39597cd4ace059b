import { computed, signal } from '@preact/signals';

/** What the page shows. */
export type View =
  | { readonly name: 'trade'; readonly market: string | null }
  | { readonly name: 'wallets' }
  | { readonly name: 'profile' };

const path = signal(window.location.pathname);

window.addEventListener('popstate', () => (path.value = window.location.pathname));

/** The view of the address. */
export const view = computed<View>(() => {
  const [first, second] = path.value.split('/').filter((part) => part !== '');
  switch (first) {
    case 'wallets':
      return { name: 'wallets' };
    case 'profile':
      return { name: 'profile' };
    default:
      return { name: 'trade', market: first === 'trade' ? (second ?? null) : null };
  }
});

/** Goes to an address of the page. */
export function go(to: string, replace = false): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', to);
  path.value = new URL(to, window.location.origin).pathname;
}

/** The address of a market's trade view. */
export function tradePath(market: string): string {
  return `/trade/${market}`;
}
