import type { Market, NewOrder } from '../api/types';
import { down, plain, quotient, typed, ZERO, type Decimal } from '../money/decimal';

export type Side = 'buy' | 'sell';

export const ORDER_TYPES = [
  'limit',
  'market',
  'stop_limit',
  'stop_market',
  'take_profit_limit',
  'take_profit_market',
] as const;
export type OrderType = (typeof ORDER_TYPES)[number];

export const TIMES_IN_FORCE = ['gtc', 'ioc', 'fok', 'gtd'] as const;
export type TimeInForce = (typeof TIMES_IN_FORCE)[number];

export const SELF_TRADE_PREVENTIONS = ['none', 'cancel_newest', 'cancel_oldest', 'cancel_both', 'decrement'] as const;
export type SelfTradePrevention = (typeof SELF_TRADE_PREVENTIONS)[number];

/** What stands in the form; texts are as they were typed. */
export interface Draft {
  readonly side: Side;
  readonly type: OrderType;
  readonly price: string;
  readonly stopPrice: string;
  readonly volume: string;
  /** In quote: of a limit order price times volume, of a market buy what it may spend. */
  readonly total: string;
  /** Whether a market buy is sized by what it spends. */
  readonly bySpending: boolean;
  readonly timeInForce: TimeInForce;
  /** Local time, as a datetime-local field has it. */
  readonly expiresAt: string;
  readonly postOnly: boolean;
  readonly displayVolume: string;
  readonly selfTradePrevention: SelfTradePrevention;
}

export const EMPTY_DRAFT: Draft = {
  side: 'buy',
  type: 'limit',
  price: '',
  stopPrice: '',
  volume: '',
  total: '',
  bySpending: false,
  timeInForce: 'gtc',
  expiresAt: '',
  postOnly: false,
  displayVolume: '',
  selfTradePrevention: 'none',
};

/** Whether the type names a price of its own. */
export function isLimit(type: OrderType): boolean {
  return type === 'limit' || type === 'stop_limit' || type === 'take_profit_limit';
}

/** Whether the type waits for a price. */
export function hasTrigger(type: OrderType): boolean {
  return type !== 'limit' && type !== 'market';
}

/** Whether the order says what it spends rather than what it buys. */
export function spends(draft: Draft): boolean {
  return draft.side === 'buy' && !isLimit(draft.type) && draft.bySpending;
}

/** The draft with another price; the total follows. */
export function withPrice(draft: Draft, price: string): Draft {
  return { ...draft, price, total: totalText(price, draft.volume, draft.total) };
}

/** The draft with another volume; the total follows. */
export function withVolume(draft: Draft, volume: string): Draft {
  const next = { ...draft, volume, bySpending: false };
  return isLimit(draft.type) ? { ...next, total: totalText(draft.price, volume, '') } : { ...next, total: '' };
}

/** The draft with another total; of a limit order the volume follows, as much as the total pays for. */
export function withTotal(draft: Draft, total: string, market: Market): Draft {
  if (!isLimit(draft.type)) {
    return { ...draft, total, volume: '', bySpending: true };
  }
  const [price, amount] = [typed(draft.price), typed(total)];
  const volume =
    price === null || amount === null || price.eq(0) ? '' : plain(quotient(amount, price, market.amount_precision));
  return { ...draft, total, volume };
}

/** The draft for a share of what is available, from 0 to 1. */
export function withShare(
  draft: Draft,
  share: string,
  available: Decimal,
  market: Market,
  quotePrecision: number,
): Draft {
  const part = available.times(share);
  if (draft.side === 'sell') {
    return withVolume(draft, plain(down(part, market.amount_precision)));
  }
  const spend = plain(down(part, isLimit(draft.type) ? quotePrecision : market.price_precision));
  const next = withTotal(draft, spend, market);
  return isLimit(draft.type) ? withVolume(next, next.volume) : next;
}

/** What the API is asked for; only what the type has. */
export function request(draft: Draft, market: string): NewOrder {
  const order: NewOrder = { market, side: draft.side, ord_type: draft.type };
  if (spends(draft)) {
    order.quote_amount = text(draft.total);
  } else {
    order.volume = text(draft.volume);
  }
  if (isLimit(draft.type)) {
    order.price = text(draft.price);
    order.time_in_force = draft.timeInForce;
    if (draft.timeInForce === 'gtd') {
      order.expires_at = new Date(draft.expiresAt).toISOString();
    }
    if (draft.displayVolume !== '') {
      order.display_volume = text(draft.displayVolume);
    }
  }
  if (draft.type === 'limit' && draft.postOnly) {
    order.post_only = 'true';
  }
  if (hasTrigger(draft.type)) {
    order.stop_price = text(draft.stopPrice);
  }
  if (draft.selfTradePrevention !== 'none') {
    order.self_trade_prevention = draft.selfTradePrevention;
  }
  return order;
}

function text(input: string): string {
  return plain(typed(input) ?? ZERO);
}

function totalText(price: string, volume: string, otherwise: string): string {
  const [atPrice, ofVolume] = [typed(price), typed(volume)];
  return atPrice === null || ofVolume === null ? otherwise : plain(atPrice.times(ofVolume));
}
