import { describe, expect, it } from 'vitest';
import { MARKET } from './fixtures';
import { ratesOf } from './rates';

const entry = (market_id: string, group: string, taker: string, min_volume = '0.0') => ({
  market_id,
  group,
  maker: '0.001',
  taker,
  min_volume,
});
const taker = (table: ReturnType<typeof entry>[], group: string | null = 'vip-1') =>
  ratesOf(MARKET, table, group).taker.toFixed();

describe('the rates of a member', () => {
  it('are the market’s own while the table has nothing for them', () => {
    expect(taker([])).toBe('0.002');
    expect(taker([entry('any', 'vip-2', '0.01'), entry('ethusd', 'any', '0.01')])).toBe('0.002');
  });

  it('are those of the group, then of the market, then of the oldest entry', () => {
    const common = entry('any', 'any', '0.05');
    const ofMarket = entry('btcusd', 'any', '0.04');
    const ofGroup = entry('any', 'vip-1', '0.03');
    expect(taker([common, entry('any', 'any', '0.06')])).toBe('0.05');
    expect(taker([common, ofMarket])).toBe('0.04');
    expect(taker([common, ofMarket, ofGroup])).toBe('0.03');
    expect(taker([common, ofMarket, ofGroup, entry('btcusd', 'vip-1', '0.02')])).toBe('0.02');
    expect(taker([common, ofMarket, ofGroup], null)).toBe('0.04');
  });

  it('leave out what is for who has traded much', () => {
    expect(taker([entry('any', 'vip-1', '0.01', '100'), entry('any', 'vip-1', '0.03')])).toBe('0.03');
    expect(taker([entry('any', 'vip-1', '0.01', '100')])).toBe('0.002');
  });
});
