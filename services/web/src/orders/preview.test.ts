import { describe, expect, it } from 'vitest';
import { decimal } from '../money/decimal';
import { EMPTY_DRAFT, type Draft } from './draft';
import { bookOf, MARKET } from './fixtures';
import { preview } from './preview';

const BOOK = bookOf(
  [
    ['100', '1'],
    ['110', '2'],
  ],
  [
    ['90', '1'],
    ['80', '2'],
  ],
);
const RATES = { maker: decimal('0.001'), taker: decimal('0.002') };

function texts(fields: Partial<Draft>) {
  const result = preview({ ...EMPTY_DRAFT, ...fields }, MARKET, BOOK, RATES, { base: 8, quote: 8 });
  return (
    result && {
      volume: result.volume.toFixed(),
      total: result.total.toFixed(),
      average: result.averagePrice?.toFixed() ?? 'none',
      fee: result.fee.toFixed(),
      received: result.received.toFixed(),
      needed: result.needed.toFixed(),
      tooDeep: result.tooDeep,
    }
  );
}

describe('the preview of an order', () => {
  it('of a limit buy takes the fee from the bitcoins, and locks the total', () => {
    expect(texts({ price: '100.01', volume: '0.3' })).toEqual({
      volume: '0.3',
      total: '30.003',
      average: 'none',
      fee: '0.0006',
      received: '0.2994',
      needed: '30.003',
      tooDeep: false,
    });
  });

  it('of a limit sale takes the fee from the dollars, and locks the volume', () => {
    expect(texts({ side: 'sell', price: '100', volume: '2' })).toMatchObject({
      total: '200',
      fee: '0.4',
      received: '199.6',
      needed: '2',
    });
  });

  it('rounds the fee up and the total in favour of the book', () => {
    expect(texts({ price: '0.01', volume: '0.00000001' })).toMatchObject({ total: '0.00000001', fee: '0.00000001' });
    expect(texts({ side: 'sell', price: '0.01', volume: '0.00000101' })).toMatchObject({ total: '0.00000001' });
  });

  it('has the fee of a maker only where the order can be nothing else', () => {
    expect(texts({ price: '100', volume: '1', postOnly: true })?.fee).toBe('0.001');
    expect(texts({ price: '100', volume: '1' })?.fee).toBe('0.002');
  });

  it('of a market order walks the book', () => {
    expect(texts({ type: 'market', volume: '2' })).toMatchObject({ total: '210', average: '105', needed: '231' });
    expect(texts({ type: 'market', side: 'sell', volume: '2' })).toMatchObject({ total: '170', average: '85' });
    expect(texts({ type: 'market', volume: '4' })).toMatchObject({ volume: '3', total: '320', tooDeep: true });
  });

  it('of a market buy by its total spends no more than that', () => {
    expect(texts({ type: 'market', total: '210', bySpending: true })).toMatchObject({
      volume: '2',
      total: '210',
      needed: '210',
    });
    expect(texts({ type: 'market', total: '50', bySpending: true })).toMatchObject({ volume: '0.5', total: '50' });
  });

  it('of a stop order reckons with its stop price', () => {
    expect(texts({ type: 'stop_market', volume: '2', stopPrice: '120' })).toMatchObject({
      total: '240',
      needed: '264',
    });
  });

  it('is not there while something is missing', () => {
    expect(texts({ price: '100' })).toBeNull();
    expect(texts({ type: 'stop_market', volume: '2' })).toBeNull();
    expect(texts({ price: '100', volume: '0' })).toBeNull();
  });
});
