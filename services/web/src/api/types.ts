import type { components } from '../../target/generated/api';

type Schemas = components['schemas'];

/**
 * A schema whose fields are all there, as they are in answers; those named may be null.
 *
 * The document says neither, so the names stand here; a field that the document loses no longer compiles.
 */
type Answer<T, Nullable extends keyof T = never> = {
  [Key in keyof T]-?: Key extends Nullable ? NonNullable<T[Key]> | null : NonNullable<T[Key]>;
};

export type Market = Answer<
  Schemas['Market'],
  | 'tick_size'
  | 'max_amount'
  | 'min_value'
  | 'max_value'
  | 'price_band'
  | 'reference_price'
  | 'breaker_band'
  | 'breaker_window_ms'
  | 'breaker_call_ms'
>;
export type Currency = Answer<Schemas['Currency']>;
export type TickerEntry = Answer<Schemas['TickerEntry']>;
export type TradingFee = Answer<Schemas['TradingFee']>;
export type NewOrder = Schemas['NewOrder'];
export type Order = Answer<
  Omit<Schemas['Order'], 'trades'>,
  'price' | 'client_order_id' | 'expires_at' | 'stop_price' | 'display_volume' | 'quote_amount' | 'reason'
>;
export type Trade = Answer<Schemas['Trade']>;
export type OwnMember = Answer<Schemas['OwnMember']>;
export type Balance = Answer<Schemas['Account']>;
export type Transaction = Answer<Schemas['Transaction'], 'address' | 'txid' | 'note'>;
export type InternalTransfer = Answer<Schemas['InternalTransfer']>;
export type Pnl = Answer<Schemas['Pnl'], 'average_buy_price' | 'average_sell_price' | 'average_balance_price'>;
