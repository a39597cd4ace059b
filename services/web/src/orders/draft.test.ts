import { describe, expect, it } from 'vitest';
import { decimal } from '../money/decimal';
import { EMPTY_DRAFT, ORDER_TYPES, request, withPrice, withShare, withTotal, withVolume, type Draft } from './draft';
import { MARKET } from './fixtures';

const draft = (fields: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...fields });

describe('a draft', () => {
  it('keeps the total of a limit order at price times volume, exactly', () => {
    expect(withVolume(draft({ price: '0.1' }), '0.2').total).toBe('0.02');
    expect(withPrice(draft({ volume: '3' }), '1,1').total).toBe('3.3');
    expect(withPrice(draft({ volume: '3', total: '3.3' }), '').total).toBe('3.3');
  });

  it('buys no more for a total than the total pays for', () => {
    const { volume } = withTotal(draft({ price: '3' }), '2', MARKET);
    expect(volume).toBe('0.66666666');
    expect(decimal(volume).times(3).lte(2)).toBe(true);
    expect(withTotal(draft({ price: '' }), '2', MARKET).volume).toBe('');
    expect(withTotal(draft({ price: '0' }), '2', MARKET).volume).toBe('');
  });

  it('takes a share of the balance, rounded down to what the market counts', () => {
    const have = decimal('0.123456789');
    expect(withShare(draft({ side: 'sell', price: '2' }), '0.5', have, MARKET, 8).volume).toBe('0.06172839');
    const buy = withShare(draft({ price: '3' }), '1', decimal('100'), MARKET, 8);
    expect(buy).toMatchObject({ volume: '33.33333333', total: '99.99999999' });
    expect(withShare(draft({ type: 'market' }), '0.25', decimal('100'), MARKET, 8)).toMatchObject({
      total: '25',
      bySpending: true,
    });
  });
});

describe('a request', () => {
  it('of each type has what the type needs and nothing else', () => {
    const full = draft({
      price: '2',
      stopPrice: '3',
      volume: '1,5',
      timeInForce: 'ioc',
      postOnly: true,
      displayVolume: '1',
    });
    const fields = ORDER_TYPES.map((type) => [type, Object.keys(request({ ...full, type }, 'btcusd')).slice(3)]);
    expect(Object.fromEntries(fields)).toEqual({
      limit: ['volume', 'price', 'time_in_force', 'display_volume', 'post_only'],
      market: ['volume'],
      stop_limit: ['volume', 'price', 'time_in_force', 'display_volume', 'stop_price'],
      stop_market: ['volume', 'stop_price'],
      take_profit_limit: ['volume', 'price', 'time_in_force', 'display_volume', 'stop_price'],
      take_profit_market: ['volume', 'stop_price'],
    });
    expect(request(full, 'btcusd').volume).toBe('1.5');
  });

  it('of a market buy names what it spends, if that was typed last; a sale always names a volume', () => {
    const spending = withTotal(draft({ type: 'market' }), '25', MARKET);
    expect(request(spending, 'btcusd')).toEqual({
      market: 'btcusd',
      side: 'buy',
      ord_type: 'market',
      quote_amount: '25',
    });
    expect(request({ ...spending, side: 'sell', volume: '1' }, 'btcusd').volume).toBe('1');
  });

  it('names when it expires only where it does', () => {
    const expiresAt = '2030-01-02T03:04';
    expect(request(draft({ price: '1', volume: '1', expiresAt }), 'btcusd').expires_at).toBeUndefined();
    expect(request(draft({ price: '1', volume: '1', expiresAt, timeInForce: 'gtd' }), 'btcusd').expires_at).toBe(
      new Date(expiresAt).toISOString(),
    );
  });
});
