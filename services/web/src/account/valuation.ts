import type { Market } from '../api/types';
import { decimal, ZERO, type Decimal } from '../money/decimal';

/** The last price of a market by its id. */
export type Prices = Readonly<Record<string, { readonly last: string } | undefined>>;

/**
 * What an amount is worth in another currency at the last prices, directly or over one other currency; null if no market tells.
 *
 * For display: nothing can be bought at it.
 */
export function worth(
  amount: Decimal,
  currency: string,
  unit: string,
  markets: readonly Market[],
  prices: Prices,
): Decimal | null {
  if (currency === unit) {
    return amount;
  }
  const direct = price(currency, unit, markets, prices);
  if (direct !== null) {
    return amount.times(direct);
  }
  for (const { quote_unit: between } of markets.filter((market) => market.base_unit === currency)) {
    const [first, second] = [price(currency, between, markets, prices), price(between, unit, markets, prices)];
    if (first !== null && second !== null) {
      return amount.times(first).times(second);
    }
  }
  return null;
}

/** The sum of what is known. */
export function sum(values: readonly (Decimal | null)[]): Decimal {
  return values.reduce<Decimal>((total, value) => (value === null ? total : total.plus(value)), ZERO);
}

function price(base: string, quote: string, markets: readonly Market[], prices: Prices): Decimal | null {
  const market = markets.find(({ base_unit, quote_unit }) => base_unit === base && quote_unit === quote);
  const last = market && prices[market.id]?.last;
  return last === undefined || decimal(last).eq(0) ? null : decimal(last);
}
