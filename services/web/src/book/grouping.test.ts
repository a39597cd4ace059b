import { describe, expect, it } from 'vitest';
import { decimal } from '../money/decimal';
import { grouped, groupings, tickOf } from './grouping';

const levels = (...pairs: [string, string][]) =>
  pairs.map(([price, volume]) => ({ price: decimal(price), volume: decimal(volume) }));

const texts = (rows: ReturnType<typeof grouped>) =>
  rows.map((row) => `${row.price.toFixed()} ${row.volume.toFixed()} ${row.total.toFixed()}`);

describe('grouping', () => {
  it('rounds asks up and bids down, so that a row never promises a better price than there is', () => {
    expect(
      texts(grouped(levels(['100.01', '1'], ['100.09', '2'], ['100.11', '3']), 'asks', decimal('0.1'), 9)),
    ).toEqual(['100.1 3 3', '100.2 3 6']);
    expect(texts(grouped(levels(['100.09', '1'], ['100.01', '2'], ['99.99', '3']), 'bids', decimal('0.1'), 9))).toEqual(
      ['100 3 3', '99.9 3 6'],
    );
  });

  it('leaves levels on the step where they are, exactly', () => {
    expect(texts(grouped(levels(['0.3', '0.1'], ['0.6', '0.2']), 'asks', decimal('0.1'), 9))).toEqual([
      '0.3 0.1 0.1',
      '0.6 0.2 0.3',
    ]);
  });

  it('completes its last row before it stops', () => {
    expect(texts(grouped(levels(['1', '1'], ['1.5', '1'], ['2', '1'], ['3', '1']), 'asks', decimal('1'), 2))).toEqual([
      '1 1 1',
      '2 2 3',
    ]);
  });

  it('begins with the tick of the market', () => {
    expect(groupings(tickOf({ price_precision: 2, tick_size: null })).map((size) => size.toFixed())).toEqual([
      '0.01',
      '0.1',
      '1',
      '10',
      '100',
    ]);
    expect(tickOf({ price_precision: 2, tick_size: '0.05' }).toFixed()).toBe('0.05');
  });
});
