import { decimal, type Decimal } from '../money/decimal';

/** A side of the book. */
export type BookSide = 'asks' | 'bids';

/** What rests at a price. */
export interface Level {
  readonly price: Decimal;
  readonly volume: Decimal;
}

/** Both sides, best first. */
export interface BookView {
  readonly asks: readonly Level[];
  readonly bids: readonly Level[];
  /** The number of the last change in them; null while nothing is known. */
  readonly sequence: number | null;
}

/** A side of a snapshot with so many levels may go on beyond them. */
const CUT_LEVELS = 300;
/** With fewer levels than this a book that goes on should be asked for again. */
const THIN_LEVELS = 60;

export const EMPTY_BOOK: BookView = { asks: [], bids: [], sequence: null };

/** A whole book, as `<market>.ob-snap` has it. */
export interface Snapshot {
  readonly asks: readonly (readonly [string, string])[];
  readonly bids: readonly (readonly [string, string])[];
  readonly sequence: number;
}

/** One level that changed, as `<market>.ob-inc` has it; an empty volume or zero removes it. */
export interface Increment {
  readonly side: BookSide;
  readonly price: string;
  readonly volume: string;
  readonly sequence: number;
}

/**
 * Follows a book: a snapshot, then increments that each have the next sequence number.
 *
 * Increments up to the snapshot's number are old news and ignored. After a gap nothing is taken until the next snapshot, since a book with a
 * hole in its history may show levels that are long gone. A snapshot that may have been cut off proves nothing about worse prices than its
 * last one, so those are left out, and before they would be needed the book is {@link thin}.
 */
export class FollowedBook {
  private readonly sides = { asks: [] as Level[], bids: [] as Level[] };
  private readonly ends: Record<BookSide, Decimal | null> = { asks: null, bids: null };
  private sequence: number | null = null;

  /** Begins anew from a whole book. */
  reset(snapshot: Snapshot): void {
    this.sides.asks = snapshot.asks.map(level).sort((one, other) => one.price.cmp(other.price));
    this.sides.bids = snapshot.bids.map(level).sort((one, other) => other.price.cmp(one.price));
    for (const side of ['asks', 'bids'] as const) {
      const levels = this.sides[side];
      this.ends[side] = levels.length < CUT_LEVELS ? null : (levels.at(-1)?.price ?? null);
    }
    this.sequence = snapshot.sequence;
  }

  /** Forgets everything, as when the connection is lost. */
  forget(): void {
    this.sides.asks = [];
    this.sides.bids = [];
    this.sequence = null;
  }

  /**
   * Takes one change in.
   *
   * @returns false if one before it is missing, and a snapshot has to be asked for
   */
  apply(increment: Increment): boolean {
    if (this.sequence === null) {
      return true;
    }
    if (increment.sequence <= this.sequence) {
      return true;
    }
    if (increment.sequence !== this.sequence + 1) {
      this.sequence = null;
      return false;
    }
    this.sequence = increment.sequence;
    this.set(increment);
    return true;
  }

  /** Whether there is a book. */
  get known(): boolean {
    return this.sequence !== null;
  }

  /** Whether little is left of a snapshot that was cut off, so that another one should be asked for. */
  get thin(): boolean {
    return (['asks', 'bids'] as const).some(
      (side) => this.ends[side] !== null && this.sides[side].length < THIN_LEVELS,
    );
  }

  /** The book as it is now. */
  view(): BookView {
    return { asks: [...this.sides.asks], bids: [...this.sides.bids], sequence: this.sequence };
  }

  private set(increment: Increment): void {
    const levels = this.sides[increment.side];
    const price = decimal(increment.price);
    const end = this.ends[increment.side];
    if (end !== null && better(end, price, increment.side)) {
      return;
    }
    const index = place(levels, price, increment.side);
    const exists = levels[index]?.price.eq(price) === true;
    const volume = increment.volume === '' ? null : decimal(increment.volume);
    if (volume === null || volume.eq(0)) {
      if (exists) {
        levels.splice(index, 1);
      }
    } else {
      levels.splice(index, exists ? 1 : 0, { price, volume });
    }
  }
}

function level([price, volume]: readonly [string, string]): Level {
  return { price: decimal(price), volume: decimal(volume) };
}

/** Whether a price trades before another one of its side. */
function better(one: Decimal, other: Decimal, side: BookSide): boolean {
  return side === 'asks' ? one.lt(other) : one.gt(other);
}

/** Where a price is in its side, or would be: the first level that is not better. */
function place(levels: readonly Level[], price: Decimal, side: BookSide): number {
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const known = levels[middle]?.price;
    if (known !== undefined && better(known, price, side)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
