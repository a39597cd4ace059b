import { describe, expect, it } from 'vitest';
import { decimal } from '../money/decimal';
import { check } from './check';
import { EMPTY_DRAFT, type Draft } from './draft';
import { MARKET } from './fixtures';

const GOOD: Draft = { ...EMPTY_DRAFT, price: '100.25', volume: '0.5' };

function problems(fields: Partial<Draft>, market = MARKET, needed = '0', available: string | null = '1000'): string[] {
  const have = available === null ? null : decimal(available);
  return check({ ...GOOD, ...fields }, market, decimal(needed), have, Date.parse('2030-01-01T00:00')).map(
    ({ field, rule, bound }) => `${field} ${rule} ${bound}`.trim(),
  );
}

describe('checking a draft', () => {
  it('finds nothing wrong with a good one', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ type: 'market', price: '' })).toEqual([]);
  });

  it.each([
    [{ price: '' }, 'price missing'],
    [{ price: 'abc' }, 'price noNumber'],
    [{ price: '0' }, 'price notPositive'],
    [{ price: '1.001' }, 'price offTick 0.01'],
    [{ volume: '0.000000001' }, 'volume tooFine 8'],
    [{ volume: '0.00001' }, 'volume belowMin 0.0001'],
    [{ type: 'stop_market' as const }, 'stopPrice missing'],
    [{ type: 'market' as const, bySpending: true }, 'total missing'],
    [{ timeInForce: 'gtd' as const }, 'expiresAt missing'],
    [{ timeInForce: 'gtd' as const, expiresAt: '2029-12-31T23:59' }, 'expiresAt past'],
    [{ displayVolume: '0.6' }, 'displayVolume aboveVolume'],
  ])('tells that %o has: %s', (fields, problem) => {
    expect(problems(fields)).toEqual([problem]);
  });

  it('knows the rules that some markets have', () => {
    expect(problems({}, { ...MARKET, tick_size: '0.5' })).toEqual(['price offTick 0.5']);
    expect(problems({}, { ...MARKET, max_price: '100' })).toEqual(['price aboveMax 100']);
    expect(problems({}, { ...MARKET, max_amount: '0.4' })).toEqual(['volume aboveMax 0.4']);
    expect(problems({}, { ...MARKET, min_value: '60' })).toEqual(['total belowMin 60']);
  });

  it('knows the balance of who is logged in', () => {
    expect(problems({}, MARKET, '1000.01')).toEqual(['volume balance 1000']);
    expect(problems({}, MARKET, '1000')).toEqual([]);
    expect(problems({}, MARKET, '5000', null)).toEqual([]);
  });
});
