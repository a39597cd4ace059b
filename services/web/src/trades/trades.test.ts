import { describe, expect, it } from 'vitest';
import { merge, read } from './trades';

const trade = (id: number) => ({ id, side: 'buy' as const, timeS: id, price: '1', amount: '2' });

describe('public trades', () => {
  it('are read without losing a digit to a double', () => {
    const json =
      '[{"id":1025,"price":9007199254740993.12345678,"amount":0.10,"total":1,"market":"btcusd","created_at":60,"taker_type":"sell"}]';
    expect(read(json)).toEqual([
      { id: 1025, side: 'sell', timeS: 60, price: '9007199254740993.12345678', amount: '0.10' },
    ]);
    expect(read('[]')).toEqual([]);
  });

  it('are shown once each, newest first, however they come in', () => {
    expect(merge([trade(3), trade(1)], [trade(2), trade(3)]).map(({ id }) => id)).toEqual([3, 2, 1]);
    const many = Array.from({ length: 100 }, (_, id) => trade(id));
    expect(merge([], many)).toHaveLength(60);
    expect(merge([], many)[0]?.id).toBe(99);
  });
});
