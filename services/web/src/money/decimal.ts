import Big from 'big.js';

/** An exact decimal number: prices, amounts and totals are never JavaScript numbers. */
export type Decimal = Big;

export const ZERO: Decimal = new Big(0);

const PLAIN = /^\d{1,24}(\.\d{0,24})?$/;

/** A decimal of the API, whose texts are always well formed. */
export function decimal(text: string | number): Decimal {
  return new Big(text);
}

/** What a person typed, with a point or a comma; null if it is no number that could be an amount. */
export function typed(text: string): Decimal | null {
  const plain = text.trim().replace(',', '.');
  return PLAIN.test(plain) ? new Big(plain) : null;
}

/** Rounded towards zero to so many digits after the point. */
export function down(value: Decimal, precision: number): Decimal {
  return value.round(precision, Big.roundDown);
}

/** Rounded away from zero to so many digits after the point. */
export function up(value: Decimal, precision: number): Decimal {
  return value.round(precision, Big.roundUp);
}

/** A quotient rounded down to so many digits; Big's own division rounds to a setting shared by everybody. */
export function quotient(dividend: Decimal, divisor: Decimal, precision: number): Decimal {
  const exact = dividend.div(divisor);
  const floor = down(exact, precision);
  return floor.times(divisor).gt(dividend) ? floor.minus(step(precision)) : floor;
}

/** The smallest step of a precision: 0.01 for 2. */
export function step(precision: number): Decimal {
  return new Big(`1e-${precision}`);
}

/** For a person to read: so many digits after the point, thousands apart. */
export function shown(value: Decimal | string, precision: number): string {
  const [whole = '', fraction] = down(new Big(value), precision).toFixed(precision).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** For a person to read: all digits there are, at most so many, thousands apart. */
export function shownShort(value: Decimal | string, precision: number): string {
  const text = shown(value, precision);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** For a large turnover: three or four digits and K, M or B. */
export function shownCompact(value: Decimal | string): string {
  const number = new Big(value);
  const unit = UNITS.find(([size]) => number.abs().gte(size));
  if (unit === undefined) {
    return shown(number, 2);
  }
  return `${shown(number.div(unit[0]), 2)}${unit[1]}`;
}

const UNITS: readonly (readonly [string, string])[] = [
  ['1e9', 'B'],
  ['1e6', 'M'],
  ['1e3', 'K'],
];

/** For an input field or the API: plain digits without trailing zeros. */
export function plain(value: Decimal): string {
  return value.toFixed();
}
