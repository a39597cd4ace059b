import { describe, expect, it } from 'vitest';
import type { Order } from '../api/types';
import { OpenOrders, type StreamedOrder } from './orders';

const order = (id: number, fields: Partial<Order> = {}): Order => ({
  id,
  uuid: `${id}`,
  side: 'buy',
  ord_type: 'limit',
  price: '1',
  avg_price: '0.0',
  state: 'wait',
  market: 'btcusd',
  created_at: '',
  updated_at: '',
  origin_volume: '2.0',
  remaining_volume: '2.0',
  executed_volume: '0.0',
  maker_fee: '0.0',
  taker_fee: '0.0',
  trades_count: 0,
  client_order_id: null,
  time_in_force: 'gtc',
  expires_at: null,
  stop_price: null,
  post_only: false,
  display_volume: null,
  self_trade_prevention: 'none',
  quote_amount: null,
  reason: null,
  revision: 0,
  amendments_pending: 0,
  ...fields,
});

const event = (id: number, state: string, fields: Partial<StreamedOrder> = {}): StreamedOrder => ({
  id,
  state,
  avg_price: '1.0',
  origin_volume: '2.0',
  remaining_volume: '1.0',
  executed_volume: '1.0',
  trades_count: 1,
  ...fields,
});

const shown = (orders: OpenOrders) =>
  orders.list.map(({ id, state, remaining_volume }) => `${id} ${state} ${remaining_volume}`);

describe('open orders', () => {
  it('follow what the stream tells', () => {
    const orders = new OpenOrders();
    orders.reset([order(1), order(2)]);
    expect(orders.apply(event(1, 'wait'))).toBe(true);
    expect(orders.apply(event(2, 'done'))).toBe(true);
    expect(shown(orders)).toEqual(['1 wait 1.0']);
  });

  it('are not brought back by a list or an answer that is older than the stream', () => {
    const orders = new OpenOrders();
    orders.apply(event(1, 'cancel'));
    orders.reset([order(1), order(2)]);
    orders.add(order(1, { state: 'pending' }));
    expect(shown(orders)).toEqual(['2 wait 2.0']);
  });

  it('do not wait again for what has been accepted', () => {
    const orders = new OpenOrders();
    orders.add(order(1, { state: 'wait' }));
    orders.add(order(1, { state: 'pending' }));
    expect(shown(orders)).toEqual(['1 wait 2.0']);
  });

  it('ask for an open order that they do not know, and for none that is over', () => {
    const orders = new OpenOrders();
    expect(orders.apply(event(7, 'wait'))).toBe(false);
    expect(orders.apply(event(7, 'done'))).toBe(true);
    expect(orders.apply(event(7, 'wait'))).toBe(true);
  });

  it('show the newest first', () => {
    const orders = new OpenOrders();
    orders.reset([order(1), order(3), order(2)]);
    expect(orders.list.map(({ id }) => id)).toEqual([3, 2, 1]);
  });
});
