import type { Market } from '../api/types';
import type { BookView, Level } from '../book/book';
import { down, quotient, typed, up, ZERO, type Decimal } from '../money/decimal';
import { hasTrigger, isLimit, spends, type Draft } from './draft';
import type { Rates } from './rates';

/** Digits after the point that the currencies of a market are counted in. */
export interface Precisions {
  readonly base: number;
  readonly quote: number;
}

/** What an order would do, as far as it can be told now. */
export interface Preview {
  /** In base. */
  readonly volume: Decimal;
  /** In quote. */
  readonly total: Decimal;
  /** Of a market order that finds a book; null otherwise. */
  readonly averagePrice: Decimal | null;
  /** Of what is received, in base for a buy and in quote for a sale; at most this. */
  readonly fee: Decimal;
  readonly received: Decimal;
  /** What it takes from the account: quote for a buy, base for a sale. */
  readonly needed: Decimal;
  /** Whether the book holds less than the order wants. */
  readonly tooDeep: boolean;
}

/** A market buy locks a tenth more than its volume costs now. */
const MARKET_BUY_RESERVE = '1.1';

/** Previews an order; null while something is missing. */
export function preview(
  draft: Draft,
  market: Market,
  book: BookView,
  rates: Rates,
  precisions: Precisions,
): Preview | null {
  const trade = isLimit(draft.type) ? atLimit(draft) : againstBook(draft, market, book);
  if (trade === null || trade.volume.eq(0)) {
    return null;
  }
  const buys = draft.side === 'buy';
  const rate = draft.postOnly && draft.type === 'limit' ? rates.maker : rates.taker;
  const total = buys ? up(trade.total, precisions.quote) : down(trade.total, precisions.quote);
  const gross = buys ? trade.volume : total;
  const fee = up(gross.times(rate), buys ? precisions.base : precisions.quote);
  return {
    volume: trade.volume,
    total,
    averagePrice: isLimit(draft.type) ? null : quotient(trade.total, trade.volume, market.price_precision),
    fee,
    received: gross.minus(fee),
    needed: needed(draft, trade, total),
    tooDeep: trade.tooDeep,
  };
}

interface Expected {
  readonly volume: Decimal;
  readonly total: Decimal;
  readonly tooDeep: boolean;
}

function needed(draft: Draft, trade: Expected, total: Decimal): Decimal {
  if (draft.side === 'sell') {
    return typed(draft.volume) ?? trade.volume;
  }
  if (spends(draft)) {
    return typed(draft.total) ?? total;
  }
  return isLimit(draft.type) ? total : total.times(MARKET_BUY_RESERVE);
}

function atLimit(draft: Draft): Expected | null {
  const [price, volume] = [typed(draft.price), typed(draft.volume)];
  return price === null || volume === null ? null : { volume, total: price.times(volume), tooDeep: false };
}

/** An order with a trigger trades at the stop price at best; the book of that moment is not known yet. */
function againstBook(draft: Draft, market: Market, book: BookView): Expected | null {
  const size = typed(spends(draft) ? draft.total : draft.volume);
  if (size === null) {
    return null;
  }
  const stop = typed(draft.stopPrice);
  if (hasTrigger(draft.type)) {
    return stop === null || stop.eq(0) ? null : atOnePrice(draft, market, size, stop);
  }
  return walk(draft.side === 'buy' ? book.asks : book.bids, size, spends(draft), market.amount_precision);
}

function atOnePrice(draft: Draft, market: Market, size: Decimal, price: Decimal): Expected {
  const volume = spends(draft) ? quotient(size, price, market.amount_precision) : size;
  return { volume, total: volume.times(price), tooDeep: false };
}

/**
 * What the levels give for a size, best first.
 *
 * @param inQuote whether the size is what is spent, otherwise it is a volume
 */
function walk(levels: readonly Level[], size: Decimal, inQuote: boolean, amountPrecision: number): Expected {
  let left = size;
  let volume = ZERO;
  let total = ZERO;
  for (const level of levels) {
    const wanted = inQuote ? quotient(left, level.price, amountPrecision) : left;
    const whole = wanted.gt(level.volume);
    const taken = whole ? level.volume : wanted;
    volume = volume.plus(taken);
    total = total.plus(taken.times(level.price));
    left = left.minus(inQuote ? taken.times(level.price) : taken);
    if (!whole) {
      return { volume, total, tooDeep: false };
    }
  }
  return { volume, total, tooDeep: left.gt(0) };
}
