import type { Market, TradingFee } from '../api/types';
import { decimal, type Decimal } from '../money/decimal';

/** Rates of a market, as shares. */
export interface Rates {
  readonly maker: Decimal;
  readonly taker: Decimal;
}

type Entry = Pick<TradingFee, 'market_id' | 'group' | 'maker' | 'taker' | 'min_volume'>;

const ANY = 'any';

/**
 * The rates that an order of a member is accepted with: those of the entry of the exchange's table that names the group, then of one that names
 * the market, then of the oldest; or else the market's own. Entries for who has traded much are left out, since nobody tells how much it is: what
 * they pay is less.
 *
 * @param group the member's, null for who is not known
 */
export function ratesOf(market: Market, table: readonly Entry[], group: string | null): Rates {
  const applying = table.filter(
    (entry) =>
      [ANY, group].includes(entry.group) &&
      [ANY, market.id].includes(entry.market_id) &&
      decimal(entry.min_volume).eq(0),
  );
  const best = Math.max(...applying.map(weight));
  const entry = applying.find((one) => weight(one) === best);
  return { maker: decimal(entry?.maker ?? market.maker_fee), taker: decimal(entry?.taker ?? market.taker_fee) };
}

function weight(entry: Entry): number {
  return (entry.group === ANY ? 0 : 10) + (entry.market_id === ANY ? 0 : 1);
}
