import { describe, expect, it } from 'vitest';
import { candle, followed, merged, PERIODS } from './klines';

const at = (time: number, close = 1) => ({ time, open: 1, high: 2, low: 0.5, close, volume: 3 });

describe('candles', () => {
  it('are read from points of numbers or texts, and from nothing shorter', () => {
    expect(candle([60, '1', '2', '0.5', '1', '3'])).toEqual(at(60));
    expect(candle([60, 1, 2])).toBeNull();
  });

  it('of history go before those that are shown, each window once', () => {
    expect(merged([at(0), at(60)], [at(60, 9), at(120)])).toEqual([at(0), at(60, 9), at(120)]);
    expect(merged([at(120)], [at(0), at(60)]).map(({ time }) => time)).toEqual([0, 60, 120]);
  });

  it('that are live replace their window or begin the next', () => {
    expect(followed([at(0), at(60)], at(60, 5))).toEqual([at(0), at(60, 5)]);
    expect(followed([at(0)], at(60))).toEqual([at(0), at(60)]);
    expect(followed([at(0), at(60)], at(0, 7))).toEqual([at(0, 7), at(60)]);
    expect(followed([], at(60))).toEqual([at(60)]);
  });

  it('come in all of the exchange’s periods', () => {
    const minutes = [1, 5, 15, 30, 60, 120, 240, 360, 720, 1440, 4320, 10080, 43200];
    expect(PERIODS.map((period) => period.minutes)).toEqual(minutes);
    expect(PERIODS.map(({ name }) => name).join(' ')).toBe('1m 5m 15m 30m 1h 2h 4h 6h 12h 1d 3d 1w 1M');
  });
});
