import { decimal, step, ZERO, type Decimal } from '../money/decimal';
import type { BookSide, Level } from './book';

/** A row of the displayed book. */
export interface Row {
  readonly price: Decimal;
  readonly volume: Decimal;
  /** Of this row and all better ones. */
  readonly total: Decimal;
}

/** The steps that a market's prices can be grouped by: its tick and four powers of ten above. */
export function groupings(tick: Decimal): readonly Decimal[] {
  return [1, 10, 100, 1000, 10_000].map((factor) => tick.times(factor));
}

/** The smallest difference of prices in a market. */
export function tickOf(market: { readonly tick_size: string | null; readonly price_precision: number }): Decimal {
  return market.tick_size === null ? step(market.price_precision) : decimal(market.tick_size);
}

/**
 * Puts levels together into rows of equal steps. A row's price is one at which all of it can be had: asks are rounded up, bids down.
 *
 * @param levels best first
 */
export function grouped(levels: readonly Level[], side: BookSide, size: Decimal, rows: number): readonly Row[] {
  const result: Row[] = [];
  let total = ZERO;
  for (const level of levels) {
    const price = level.price
      .div(size)
      .round(0, side === 'asks' ? 3 : 0)
      .times(size);
    const last = result.at(-1);
    total = total.plus(level.volume);
    if (last?.price.eq(price) === true) {
      result[result.length - 1] = { price, volume: last.volume.plus(level.volume), total };
    } else if (result.length === rows) {
      break;
    } else {
      result.push({ price, volume: level.volume, total });
    }
  }
  return result;
}
