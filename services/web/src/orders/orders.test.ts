import { describe, expect, it } from 'vitest';
import type { Order } from '../api/types';
import { OpenOrders } from './orders';

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

const shown = (orders: OpenOrders) =>
  orders.list.map(({ id, state, remaining_volume }) => `${id} ${state} ${remaining_volume}`);

describe('open orders', () => {
  it('follow what the stream tells', () => {
    const orders = new OpenOrders();
    orders.reset([order(1), order(2)]);
    orders.add(order(1, { remaining_volume: '1.0' }));
    orders.add(order(2, { state: 'done' }));
    orders.add(order(3));
    expect(shown(orders)).toEqual(['3 wait 2.0', '1 wait 1.0']);
  });

  it('are not brought back by a list or an answer that is older than the stream', () => {
    const orders = new OpenOrders();
    orders.add(order(1, { state: 'cancel' }));
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

  it('begin anew when another member logs in', () => {
    const orders = new OpenOrders();
    orders.add(order(1, { state: 'done' }));
    orders.add(order(2));
    orders.clear();
    orders.add(order(1));
    expect(shown(orders)).toEqual(['1 wait 2.0']);
  });

  it('show the newest first', () => {
    const orders = new OpenOrders();
    orders.reset([order(1), order(3), order(2)]);
    expect(orders.list.map(({ id }) => id)).toEqual([3, 2, 1]);
  });
});
