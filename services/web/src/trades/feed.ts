import { signal } from '@preact/signals';
import { answer, api } from '../api/client';
import { eachMarket } from '../market/markets';
import { publicLink } from '../stream/links';
import type { StreamedTrade } from '../stream/messages';
import { merge, read, type PublicTrade } from './trades';

/** The newest trades of the market that is shown, the newest first. */
export const trades = signal<readonly PublicTrade[]>([]);

/** Follows the trades of whatever market is shown. */
export function followTrades(): void {
  eachMarket(follow);
}

function follow(market: string): () => void {
  trades.value = [];
  let followed = true;
  const take = (more: readonly PublicTrade[]) => {
    if (followed) {
      trades.value = merge(trades.value, more);
    }
  };
  const load = async () => {
    const path = { params: { path: { market }, query: { limit: '60' } }, parseAs: 'text' } as const;
    take(read(await answer<string>(api.GET('/api/v2/peatio/public/markets/{market}/trades', path))));
  };
  const ends = [
    publicLink.subscribe(`${market}.trades`, (payload) => {
      const streamed = (payload as { readonly trades: readonly StreamedTrade[] }).trades;
      take(
        streamed.map(({ tid, taker_type, date, price, amount }) => ({
          id: tid,
          side: taker_type,
          timeS: date,
          price,
          amount,
        })),
      );
    }),
    publicLink.onLive(() => void load().catch(() => undefined)),
  ];
  return () => {
    followed = false;
    ends.forEach((stop) => stop());
  };
}
