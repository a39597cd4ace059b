import { computed, effect, signal, untracked } from '@preact/signals';
import { answer, api } from '../api/client';
import type { Currency, Market, TickerEntry, TradingFee } from '../api/types';
import { view } from '../app/router';
import { publicLink } from '../stream/links';
import type { StreamedTicker } from '../stream/messages';

const ALL = 1000;

/** What is shown of a market's last 24 hours. */
export type Ticker = Pick<TickerEntry, keyof StreamedTicker & keyof TickerEntry>;

export const markets = signal<readonly Market[]>([]);
export const currencies = signal<ReadonlyMap<string, Currency>>(new Map());
export const tickers = signal<Readonly<Record<string, Ticker>>>({});
export const fees = signal<readonly TradingFee[]>([]);

/** The market of the trade view: that of the address, or else the first. */
export const currentMarket = computed<Market | null>(() => {
  const wanted = view.value.name === 'trade' ? view.value.market : null;
  const named = markets.value.find((market) => market.id === wanted);
  return named ?? (wanted === null ? (markets.value[0] ?? null) : null);
});

/** Digits after the point that a currency is counted in. */
export function precisionOf(currency: string): number {
  return currencies.value.get(currency)?.precision ?? 8;
}

/** Loads what rarely changes, and follows the tickers; all of it again whenever the connection is back. */
export function followMarkets(): void {
  publicLink.subscribe('global.tickers', (payload) => {
    tickers.value = { ...tickers.value, ...(payload as Record<string, StreamedTicker>) };
  });
  publicLink.onLive(() => void load().catch(() => undefined));
}

/** Calls for the market that is shown, now and whenever it is another one; what is returned ends what the call began. */
export function eachMarket(follow: (market: string) => () => void): void {
  let market = '';
  let end: (() => void) | null = null;
  effect(() => {
    const next = currentMarket.value?.id ?? '';
    if (next !== market) {
      market = next;
      end?.();
      end = next === '' ? null : untracked(() => follow(next));
    }
  });
}

/** Loads markets, currencies, tickers and fees. */
export async function load(): Promise<void> {
  const query = { params: { query: { limit: `${ALL}` } } };
  const [allMarkets, allCurrencies, allTickers, allFees] = await Promise.all([
    answer<Market[]>(api.GET('/api/v2/peatio/public/markets', query)),
    answer<Currency[]>(api.GET('/api/v2/peatio/public/currencies', query)),
    answer<Record<string, { ticker: TickerEntry }>>(api.GET('/api/v2/peatio/public/markets/tickers')),
    answer<TradingFee[]>(api.GET('/api/v2/peatio/public/trading_fees', query)),
  ]);
  currencies.value = new Map(allCurrencies.map((currency) => [currency.id, currency]));
  tickers.value = Object.fromEntries(Object.entries(allTickers).map(([id, { ticker }]) => [id, ticker]));
  fees.value = allFees;
  markets.value = allMarkets;
}
