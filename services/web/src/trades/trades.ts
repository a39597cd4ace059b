/** A trade as everybody sees it; the time is in seconds since 1970. */
export interface PublicTrade {
  readonly id: number;
  readonly side: 'buy' | 'sell';
  readonly timeS: number;
  readonly price: string;
  readonly amount: string;
}

const KEPT = 60;

interface Raw {
  readonly id: string;
  readonly price: string;
  readonly amount: string;
  readonly created_at: string;
  readonly taker_type: 'buy' | 'sell';
}

/**
 * Reads the public trades of the REST interface, which has amounts as numbers, as Peatio does. They become texts before JSON.parse could
 * make doubles of them.
 */
export function read(json: string): readonly PublicTrade[] {
  const quoted = json.replace(/:\s*(-?\d[\d.eE+-]*)/g, ':"$1"');
  return (JSON.parse(quoted) as Raw[]).map(({ id, price, amount, created_at, taker_type }) => ({
    id: Number(id),
    side: taker_type,
    timeS: Number(created_at),
    price,
    amount,
  }));
}

/** Two runs of trades as one, each once, the newest first. */
export function merge(shown: readonly PublicTrade[], more: readonly PublicTrade[]): readonly PublicTrade[] {
  const byId = new Map([...shown, ...more].map((trade) => [trade.id, trade]));
  return [...byId.values()].sort((one, other) => other.id - one.id).slice(0, KEPT);
}
