import { describe, expect, it } from 'vitest';
import { decimal } from '../money/decimal';
import { MARKET } from '../orders/fixtures';
import { sum, worth } from './valuation';

const MARKETS = [MARKET, { ...MARKET, id: 'ethbtc', base_unit: 'eth', quote_unit: 'btc' }];
const PRICES = { btcusd: { last: '250.5' }, ethbtc: { last: '0.1' } };

describe('what an amount is worth', () => {
  it('follows from the last price of a market, or of two', () => {
    expect(worth(decimal(2), 'btc', 'usd', MARKETS, PRICES)?.toFixed()).toBe('501');
    expect(worth(decimal(2), 'eth', 'usd', MARKETS, PRICES)?.toFixed()).toBe('50.1');
    expect(worth(decimal(2), 'usd', 'usd', MARKETS, PRICES)?.toFixed()).toBe('2');
  });

  it('is unknown without a price', () => {
    expect(worth(decimal(2), 'xrp', 'usd', MARKETS, PRICES)).toBeNull();
    expect(worth(decimal(2), 'btc', 'usd', MARKETS, { btcusd: { last: '0.0' } })).toBeNull();
    expect(sum([decimal(1), null, decimal('0.5')]).toFixed()).toBe('1.5');
  });
});
