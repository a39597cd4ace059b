import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from './issuer.ts';

type Message = Record<string, unknown>;

interface PretendOrder {
  id: number;
  state: string;
  market: string;
  [field: string]: unknown;
}

const time = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();

/** The one member of the pretend gateway. */
class PretendAccount {
  private readonly listeners = new Set<(message: Message) => void>();
  private lastId = 1000;
  private orders: PretendOrder[] = [
    order(998, 'btcusd', 'sell', '66000.0', '0.25', 'wait', time(50)),
    order(997, 'btcusd', 'buy', '63100.5', '0.4', 'wait', time(90)),
    order(990, 'btcusd', 'buy', '62800.0', '1.0', 'done', time(300)),
    order(985, 'ethusd', 'sell', '3400.0', '2.5', 'cancel', time(900)),
  ];

  listen(listener: (message: Message) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  answer(request: IncomingMessage, response: ServerResponse, path: string): void {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const fields = body === '' ? {} : (JSON.parse(body) as Record<string, string>);
      json(response, request.method === 'POST' ? this.post(path, fields) : this.get(path, request.url ?? ''), 200);
    });
  }

  private get(path: string, url: string): unknown {
    switch (path) {
      case '/account/balances':
        return [
          { currency: 'usd', balance: '125430.55', locked: '25240.2' },
          { currency: 'btc', balance: '3.20514', locked: '0.25' },
          { currency: 'eth', balance: '41.5', locked: '0.0' },
        ];
      case '/account/member':
        return { uid: '6f1c1d9e-2f5a-4a55-9d3c-8f4b7f1f2a11', group: 'vip-0', level: 0, state: 'active' };
      case '/market/orders':
        return this.orders.filter(({ state }) => (state === 'wait') === url.includes('state=wait'));
      case '/market/trades':
        return [fill(3, '0.6', '63980.25', 55), fill(2, '0.25', '62800.0', 290), fill(1, '0.75', '62800.0', 299)];
      case '/account/transactions':
        return [
          money('Deposit', 'wire-8812', 'usd', '150000.0', 'accepted', 3000),
          money('Withdraw', 'out-17', 'btc', '0.5', 'succeed', 900),
        ];
      default:
        return this.orders.find(({ id }) => path === `/market/orders/${id}`) ?? [];
    }
  }

  private post(path: string, fields: Record<string, string>): unknown {
    const id = /^\/market\/orders\/(\d+)\/cancel$/.exec(path)?.[1];
    if (id !== undefined || path === '/market/orders/cancel') {
      const ended = this.orders.filter((one) => one.state === 'wait' && (id === undefined || one.id === Number(id)));
      setTimeout(() => ended.forEach((one) => this.change(one, 'cancel')), 150);
      return ended;
    }
    if (path === '/market/orders') {
      const placed = order(
        ++this.lastId,
        fields['market'] ?? '',
        fields['side'] ?? '',
        fields['price'] ?? null,
        fields['volume'] ?? '1',
        'pending',
        time(0),
      );
      this.orders = [placed, ...this.orders];
      setTimeout(() => this.change(placed, fields['ord_type'] === 'limit' ? 'wait' : 'done'), 150);
      return { ...placed };
    }
    return {};
  }

  private change(one: PretendOrder, state: string): void {
    one.state = state;
    this.listeners.forEach((listener) => listener({ order: one }));
  }
}

function order(
  id: number,
  market: string,
  side: string,
  price: string | null,
  volume: string,
  state: string,
  at: string,
): PretendOrder {
  const executed = state === 'done' ? volume : '0.0';
  return {
    id,
    market,
    side,
    price,
    state,
    ord_type: price === null ? 'market' : 'limit',
    avg_price: state === 'done' ? (price ?? '0.0') : '0.0',
    created_at: at,
    updated_at: at,
    origin_volume: volume,
    remaining_volume: state === 'done' ? '0.0' : volume,
    executed_volume: executed,
    trades_count: 0,
    stop_price: null,
    reason: state === 'cancel' ? 'market.order.cancelled' : null,
  };
}

function fill(id: number, amount: string, price: string, minutesAgo: number): object {
  return {
    id,
    price,
    amount,
    total: (Number(amount) * Number(price)).toFixed(2),
    fee_currency: 'btc',
    fee: '0.002',
    fee_amount: (Number(amount) * 0.002).toFixed(8),
    market: 'btcusd',
    created_at: time(minutesAgo),
    taker_type: id === 3 ? 'buy' : 'sell',
    side: 'buy',
    order_id: 990,
  };
}

function money(type: string, tid: string, currency: string, amount: string, state: string, minutesAgo: number): object {
  const address = type === 'Withdraw' ? 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq' : null;
  return {
    type,
    tid,
    currency,
    amount,
    state,
    address,
    fee: '0.0',
    created_at: time(minutesAgo),
    updated_at: time(minutesAgo),
  };
}

export const account = new PretendAccount();
