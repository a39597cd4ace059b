import { describe, expect, it } from 'vitest';
import { decimal, plain, quotient, shown, shownCompact, shownShort, typed, up } from './decimal';

describe('decimals', () => {
  it('keep every digit that a double would lose', () => {
    expect(plain(decimal('9007199254740993.000000000000000001').plus('0.1'))).toBe(
      '9007199254740993.100000000000000001',
    );
  });

  it('are read from what people type, with a point or a comma, and from nothing else', () => {
    expect(typed(' 1,5 ')?.toFixed()).toBe('1.5');
    expect(typed('2.')?.toFixed()).toBe('2');
    for (const text of ['', '-1', '1e5', '1.2.3', '1,000,000', '0x10', 'NaN', ' ']) {
      expect(typed(text), text).toBeNull();
    }
  });

  it('are shown in the precision of the market, rounded down, thousands apart', () => {
    expect(shown('1234567.899', 2)).toBe('1,234,567.89');
    expect(shown('0.1', 8)).toBe('0.10000000');
    expect(shown('1234', 0)).toBe('1,234');
    expect(shownShort('1234.5000', 8)).toBe('1,234.5');
    expect(shownShort('1000', 2)).toBe('1,000');
  });

  it('are shown in short where only their size matters', () => {
    expect(shownCompact('1234567890')).toBe('1.23B');
    expect(shownCompact('65000')).toBe('65.00K');
    expect(shownCompact('999')).toBe('999.00');
  });

  it('divide rounding down, however long the quotient is', () => {
    expect(plain(quotient(decimal(2), decimal(3), 8))).toBe('0.66666666');
    expect(plain(quotient(decimal('100'), decimal('250'), 8))).toBe('0.4');
    expect(plain(up(decimal('0.000000001'), 8))).toBe('0.00000001');
  });
});
