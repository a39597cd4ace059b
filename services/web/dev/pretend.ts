import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Plugin } from 'vite';
import { WebSocketServer, type WebSocket } from 'ws';
import { account } from './account.ts';
import { issue, json } from './issuer.ts';
import { PretendMarket } from './market.ts';
import { generator } from './random.ts';

const TICK_MS = 120;

const markets = [
  new PretendMarket('btcusd', 64_250, 2, generator(1)),
  new PretendMarket('ethusd', 3_120, 2, generator(2)),
  new PretendMarket('ethbtc', 0.0486, 6, generator(3)),
];

const definition = (id: string, position: number, price_precision: number, amount_precision: number) => ({
  id,
  name: `${id.slice(0, 3)}/${id.slice(3)}`.toUpperCase(),
  base_unit: id.slice(0, 3),
  quote_unit: id.slice(3),
  min_price: '0.01',
  max_price: '0.0',
  min_amount: '0.0001',
  amount_precision,
  price_precision,
  maker_fee: '0.002',
  taker_fee: '0.002',
  position,
  partition: position,
  state: 'enabled',
  tick_size: null,
  max_amount: null,
  min_value: null,
  max_value: null,
});

const currency = (id: string, name: string, precision: number) => ({
  id,
  name,
  type: id === 'usd' ? 'fiat' : 'coin',
  precision,
  price: '1.0',
  deposit_enabled: true,
  withdrawal_enabled: true,
  frozen: false,
  min_deposit_amount: '0.0',
  withdraw_fee: '0.0005',
  min_withdraw_amount: '0.0',
});

function answerPublic(path: string, query: URLSearchParams): unknown {
  const [, id = '', what] = /^\/public\/markets\/(\w+)\/([\w-]+)$/.exec(path) ?? [];
  const market = markets.find((one) => one.id === id);
  if (market !== undefined && what === 'trades') {
    return market.trades.map(({ at, ...trade }) => ({ ...trade, created_at: at, total: 1, market: id }));
  }
  if (market !== undefined && what === 'k-line') {
    const [to, limit] = [Number(query.get('time_to') ?? Infinity), Number(query.get('limit') ?? 30)];
    return market
      .klines(Number(query.get('period') ?? 1))
      .filter(([time = 0]) => time <= to)
      .slice(-limit);
  }
  switch (path) {
    case '/public/markets':
      return [definition('btcusd', 1, 2, 8), definition('ethusd', 2, 2, 8), definition('ethbtc', 3, 6, 4)];
    case '/public/currencies':
      return [currency('usd', 'US Dollar', 8), currency('btc', 'Bitcoin', 8), currency('eth', 'Ether', 10)];
    case '/public/markets/tickers':
      return Object.fromEntries(markets.map((one) => [one.id, { at: '0', ticker: one.ticker() }]));
    default:
      return [];
  }
}

function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const origin = `http://${request.headers.host ?? ''}`;
  const url = new URL(request.url ?? '/', origin);
  const path = url.pathname.replace('/api/v2/peatio', '');
  if (path === '/config.json') {
    json(response, { issuer: `${origin}/realms/pretend`, client_id: 'bourse-web' });
  } else if (path.startsWith('/public/')) {
    json(response, answerPublic(path, url.searchParams));
  } else if (path !== url.pathname) {
    account.answer(request, response, path);
  } else if (!issue(request, response, origin)) {
    next();
  }
}

function stream(server: Server): void {
  const sockets = new WebSocketServer({ noServer: true, handleProtocols: () => 'bearer' });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/api/v2/ranger/') === true) {
      sockets.handleUpgrade(request, socket, head, (opened) => serve(opened));
    }
  });
}

function serve(socket: WebSocket): void {
  const streams = new Set<string>();
  const say = (message: Record<string, unknown>) => socket.send(JSON.stringify(message));
  const timer = setInterval(() => {
    markets.forEach((market) => heard.get(market)?.forEach((message) => pass(message)));
  }, TICK_MS);
  const pass = (message: Record<string, unknown>) => {
    if (Object.keys(message).some((name) => streams.has(name))) {
      say(message);
    }
  };
  const end = account.listen(pass);
  socket.on('close', () => {
    clearInterval(timer);
    end();
  });
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    if (text === 'ping') {
      socket.send('pong');
      return;
    }
    const { event, streams: names } = JSON.parse(text) as { event: string; streams: string[] };
    names.forEach((name) => (event === 'subscribe' ? streams.add(name) : streams.delete(name)));
    say({ success: { message: `${event}d`, streams: [...streams] } });
    markets
      .filter(({ id }) => event === 'subscribe' && names.includes(`${id}.ob-inc`))
      .forEach((one) => say(one.snapshot()));
  });
}

const heard = new Map<PretendMarket, Record<string, unknown>[]>();

/** A gateway that only pretends, in Vite's own server: markets that trade by themselves, and one member. No part of the product. */
export function pretendGateway(): Plugin {
  return {
    name: 'pretend-gateway',
    configureServer(server) {
      server.middlewares.use(answer);
      if (server.httpServer !== null) {
        stream(server.httpServer as Server);
      }
      const timer = setInterval(() => {
        markets.forEach((market) => heard.set(market, market.next()));
        heard.set(markets[0] as PretendMarket, [
          ...(heard.get(markets[0] as PretendMarket) ?? []),
          { 'global.tickers': Object.fromEntries(markets.map((one) => [one.id, one.ticker()])) },
        ]);
      }, TICK_MS);
      server.httpServer?.on('close', () => clearInterval(timer));
    },
  };
}
