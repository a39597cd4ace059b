import { describe, expect, it } from 'vitest';
import { generator } from '../../dev/random.ts';
import { FollowedBook, type BookSide, type BookView } from './book';

const SNAPSHOT = {
  asks: [
    ['101.0', '2.0'],
    ['100.5', '1.0'],
  ],
  bids: [
    ['99.0', '4.0'],
    ['100.0', '3.0'],
  ],
  sequence: 7,
} as const;

function texts(view: BookView): Record<BookSide, string[]> {
  const side = (name: BookSide) => view[name].map((level) => `${level.price.toFixed()}x${level.volume.toFixed()}`);
  return { asks: side('asks'), bids: side('bids') };
}

function begun(): FollowedBook {
  const book = new FollowedBook();
  book.reset(SNAPSHOT);
  return book;
}

describe('a followed book', () => {
  it('shows both sides best first, in whatever order the snapshot has them', () => {
    expect(texts(begun().view())).toEqual({ asks: ['100.5x1', '101x2'], bids: ['100x3', '99x4'] });
  });

  it('adds, changes and removes levels', () => {
    const book = begun();
    expect(book.apply({ side: 'asks', price: '100.7', volume: '5', sequence: 8 })).toBe(true);
    expect(book.apply({ side: 'bids', price: '100.00', volume: '1.5', sequence: 9 })).toBe(true);
    expect(book.apply({ side: 'bids', price: '99', volume: '', sequence: 10 })).toBe(true);
    expect(book.apply({ side: 'asks', price: '101', volume: '0.0', sequence: 11 })).toBe(true);
    expect(texts(book.view())).toEqual({ asks: ['100.5x1', '100.7x5'], bids: ['100x1.5'] });
  });

  it('is not harmed when a level is removed that it does not have', () => {
    const book = begun();
    book.apply({ side: 'asks', price: '500', volume: '', sequence: 8 });
    expect(texts(book.view()).asks).toEqual(['100.5x1', '101x2']);
  });

  it('ignores what its snapshot has already', () => {
    const book = begun();
    expect(book.apply({ side: 'asks', price: '100.5', volume: '9', sequence: 7 })).toBe(true);
    expect(texts(book.view()).asks[0]).toBe('100.5x1');
  });

  it('reports a gap once, and takes nothing more until the next snapshot', () => {
    const book = begun();
    expect(book.apply({ side: 'asks', price: '100.5', volume: '9', sequence: 9 })).toBe(false);
    expect(book.known).toBe(false);
    expect(book.apply({ side: 'asks', price: '100.5', volume: '9', sequence: 10 })).toBe(true);
    expect(texts(book.view()).asks[0]).toBe('100.5x1');
    book.reset({ asks: [['100', '1']], bids: [], sequence: 20 });
    expect(texts(book.view())).toEqual({ asks: ['100x1'], bids: [] });
  });

  it('leaves out what a snapshot that was cut off proves nothing about, and is thin before that would be needed', () => {
    const book = new FollowedBook();
    const asks = Array.from({ length: 300 }, (_, index) => [`${100 + index}`, '1'] as const);
    book.reset({ asks, bids: [['99', '1']], sequence: 0 });
    book.apply({ side: 'asks', price: '400', volume: '5', sequence: 1 });
    book.apply({ side: 'bids', price: '1', volume: '5', sequence: 2 });
    expect(book.view().asks).toHaveLength(300);
    expect(book.view().bids).toHaveLength(2);
    for (let index = 0; index < 240; index++) {
      expect(book.thin, `${index} taken`).toBe(false);
      book.apply({ side: 'asks', price: `${100 + index}`, volume: '', sequence: 3 + index });
    }
    expect(book.thin).toBe(false);
    book.apply({ side: 'asks', price: '340', volume: '', sequence: 243 });
    expect(book.thin).toBe(true);
  });

  it('equals a plain map of levels after any updates', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const chance = generator(seed);
      const random = (bound: number) => Math.floor(chance() * bound);
      const book = new FollowedBook();
      book.reset({ asks: [], bids: [], sequence: 0 });
      const naive = { asks: new Map<number, number>(), bids: new Map<number, number>() };
      for (let sequence = 1; sequence <= 500; sequence++) {
        const side = random(2) === 0 ? 'asks' : 'bids';
        const [cents, volume] = [100 + random(40), random(4)];
        book.apply({ side, price: `1.${cents}`, volume: volume === 0 ? '' : `${volume}`, sequence });
        naive[side].set(cents, volume);
      }
      const expected = (side: BookSide) =>
        [...naive[side]]
          .filter(([, volume]) => volume > 0)
          .sort(([one], [other]) => (side === 'asks' ? one - other : other - one))
          .map(([cents, volume]) => [`1.${cents}`, volume]);
      const actual = (side: BookSide) =>
        book.view()[side].map((level) => [level.price.toFixed(3), Number(level.volume.toFixed())]);
      expect(actual('asks'), `seed ${seed}`).toEqual(expected('asks'));
      expect(actual('bids'), `seed ${seed}`).toEqual(expected('bids'));
    }
  });
});
