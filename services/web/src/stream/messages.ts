import type { Order } from '../api/types';
import type { Increment, Snapshot } from '../book/book';

/** A trade as `<market>.trades` has it; the time is in seconds since 1970. */
export interface StreamedTrade {
  readonly tid: number;
  readonly taker_type: 'buy' | 'sell';
  readonly date: number;
  readonly price: string;
  readonly amount: string;
}

/** The last 24 hours of a market, as `global.tickers` has it. */
export interface StreamedTicker {
  readonly low: string;
  readonly high: string;
  readonly open: string;
  readonly last: string;
  readonly volume: string;
  readonly amount: string;
  readonly price_change_percent: string;
}

interface RawIncrement {
  readonly asks?: readonly [string, string];
  readonly bids?: readonly [string, string];
  readonly sequence: number;
}

/** An order as the stream `order` has it: as by REST, but for its times, which are in seconds since 1970. */
export type StreamedOrder = Omit<Order, 'created_at' | 'updated_at'> & {
  readonly created_at: number;
  readonly updated_at: number;
};

/** Reads an order of the stream. */
export function orderMessage(streamed: StreamedOrder): Order {
  const text = (timeS: number) => new Date(timeS * 1000).toISOString();
  return { ...streamed, created_at: text(streamed.created_at), updated_at: text(streamed.updated_at) };
}

/** What a message of a book says. */
export type BookMessage = { readonly snapshot: Snapshot } | { readonly increment: Increment };

/** Reads a message of a book by its name. */
export function bookMessage(name: string, payload: unknown): BookMessage {
  if (name.endsWith('.ob-snap')) {
    return { snapshot: payload as Snapshot };
  }
  const raw = payload as RawIncrement;
  const side = raw.asks === undefined ? 'bids' : 'asks';
  const [price, volume] = raw[side] ?? ['0', ''];
  return { increment: { side, price, volume, sequence: raw.sequence } };
}
