import { expect } from 'vitest';
import type { Visitor } from './browser';
import { restBook, type RestBook } from './exchange';

/** Rows that the page shows of each side. */
const ROWS = 14;

/** What the page shows of a book: the sequence that it says, and for each side pairs of price and volume. */
export interface ShownBook {
  readonly sequence: number;
  readonly asks: readonly (readonly [string, string])[];
  readonly bids: readonly (readonly [string, string])[];
}

/** The book as the page shows it at one moment. */
export async function shownBook(one: Visitor): Promise<ShownBook> {
  return one.page.evaluate(() => {
    const rows = (side: string) =>
      [...document.querySelectorAll(`[data-testid=${side}] button`)].map(
        (row) =>
          [
            (row.querySelector('.price')?.textContent ?? '').replaceAll(',', ''),
            row.querySelector('[data-volume]')?.getAttribute('data-volume') ?? '',
          ] as const,
      );
    const sequence = Number(document.querySelector('section.book')?.getAttribute('data-sequence'));
    return { sequence, asks: rows('asks'), bids: rows('bids') };
  });
}

/** A book of REST in the page's way to write numbers. */
export function asShown(book: RestBook, pricePrecision: number): ShownBook {
  const side = (levels: RestBook['asks']) =>
    levels.slice(0, ROWS).map(([price, volume]) => [Number(price).toFixed(pricePrecision), trimmed(volume)] as const);
  return { sequence: book.sequence, asks: side(book.asks), bids: side(book.bids) };
}

/** Waits until a book that rests is the same on the page as by REST. */
export async function sameBook(one: Visitor, market: string, pricePrecision: number): Promise<void> {
  await expect
    .poll(async () => [await shownBook(one), asShown(await restBook(market), pricePrecision)], { timeout: 15_000 })
    .toSatisfy(([shown, rest]: [ShownBook, ShownBook]) => JSON.stringify(shown) === JSON.stringify(rest));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
