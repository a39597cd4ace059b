import type { Market } from '../api/types';
import type { BookView } from '../book/book';
import { decimal } from '../money/decimal';

/** A market for tests, with Bitcoin's precisions. */
export const MARKET: Market = {
  id: 'btcusd',
  name: 'BTC/USD',
  base_unit: 'btc',
  quote_unit: 'usd',
  min_price: '0.01',
  max_price: '0.0',
  min_amount: '0.0001',
  amount_precision: 8,
  price_precision: 2,
  maker_fee: '0.001',
  taker_fee: '0.002',
  position: 1,
  partition: 0,
  state: 'enabled',
  tick_size: null,
  max_amount: null,
  min_value: null,
  max_value: null,
  price_band: null,
  reference_price: null,
  breaker_band: null,
  breaker_window_ms: null,
  breaker_call_ms: null,
};

/** A book for tests, from prices and volumes best first. */
export function bookOf(asks: readonly [string, string][], bids: readonly [string, string][]): BookView {
  const levels = (pairs: readonly [string, string][]) =>
    pairs.map(([price, volume]) => ({ price: decimal(price), volume: decimal(volume) }));
  return { asks: levels(asks), bids: levels(bids), sequence: 1 };
}
