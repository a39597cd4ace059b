import { describe, expect, it } from 'vitest';
import { bookOf } from '../orders/fixtures';
import { depthShape } from './depth';

describe('the depth chart', () => {
  it('rises from the middle outwards, to the deeper side’s volume', () => {
    const shape = depthShape(
      bookOf(
        [
          ['101', '1'],
          ['102', '2'],
        ],
        [
          ['99', '1'],
          ['98', '5'],
        ],
      ),
      100,
      50,
    );
    expect(shape?.most).toBe(6);
    expect([...(shape?.asks ?? [])].map(({ x }) => Math.round(x))).toEqual([74, 74, 98, 98, 100]);
    const heights = shape?.bids.map(({ y }) => y) ?? [];
    expect(heights).toEqual([...heights].sort((one, other) => other - one));
    expect(Math.min(...heights)).toBeCloseTo(50 * 0.08);
  });

  it('leaves far levels out, so that one absurd offer does not flatten the rest', () => {
    const shape = depthShape(
      bookOf(
        [
          ['101', '1'],
          ['100000', '500'],
        ],
        [['99', '1']],
      ),
      100,
      50,
    );
    expect(shape?.most).toBe(1);
    expect(shape?.to).toBeCloseTo(110);
  });

  it('is not there without both sides', () => {
    expect(depthShape(bookOf([['1', '1']], []), 100, 50)).toBeNull();
  });
});
