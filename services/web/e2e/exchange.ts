import { gateway, variable } from './browser';

const API = `${gateway}/api/v2/peatio`;

type Answer = Record<string, unknown>;

/** The exchange by its REST interface, as another program of the same member, or of an operator, would use it. */
export class Exchange {
  private constructor(private readonly token: string) {}

  /** As a user of Keycloak: trader1 to trader3, or admin. */
  static async as(username: string): Promise<Exchange> {
    const { issuer } = (await (await fetch(`${gateway}/config.json`)).json()) as { issuer: string };
    const answer = await fetch(`${issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'password',
        client_id: 'bourse-cli',
        username,
        password: variable(username === 'admin' ? 'BOURSE_ADMIN_PASSWORD' : 'BOURSE_DEMO_PASSWORD'),
      }),
    });
    return new Exchange(((await answer.json()) as { access_token: string }).access_token);
  }

  async get<T = Answer>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  async post(path: string, fields: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, new URLSearchParams(fields));
  }

  private async send<T = Answer>(method: string, path: string, body?: URLSearchParams): Promise<T> {
    const answer = await fetch(API + path, {
      method,
      headers: { Authorization: `Bearer ${this.token}` },
      ...(body === undefined ? {} : { body }),
    });
    if (!answer.ok) {
      throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
    }
    return (await answer.json()) as T;
  }

  /** The member's account id. */
  async uid(): Promise<string> {
    return (await this.get<{ uid: string }>('/account/member')).uid;
  }

  /** Gives a member something, as an operator, and waits until it is there. */
  async fund(member: Exchange, currency: string, amount: number): Promise<void> {
    const before = await member.free(currency);
    await this.post('/admin/deposits/new', { uid: await member.uid(), currency, amount: `${amount}` });
    await until(async () => (await member.free(currency)) > before + amount / 2);
  }

  /** What a member has free of a currency; near enough for tests. */
  async free(currency: string): Promise<number> {
    return Number((await this.get<{ balance: string }>(`/account/balances/${currency}`)).balance);
  }

  /** Places a limit order, and waits until it is past the ledger and the book. */
  async limit(market: string, side: 'buy' | 'sell', price: string, volume: string): Promise<number> {
    const { id } = await this.post('/market/orders', { market, side, price, volume });
    await until(async () => (await this.get<{ state: string }>(`/market/orders/${id as number}`)).state !== 'pending');
    return id as number;
  }
}

/** Asks again and again until the answer is yes. */
export async function until(condition: () => Promise<boolean>, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) {
      throw new Error(`waited ${limitMs} ms in vain`);
    }
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

/** Levels of the book by REST at one sequence. */
export interface RestBook {
  readonly sequence: number;
  readonly asks: readonly [string, string][];
  readonly bids: readonly [string, string][];
}

/** The book of a market, as anybody sees it. */
export async function restBook(market: string): Promise<RestBook> {
  return (await (await fetch(`${API}/public/markets/${market}/depth`)).json()) as RestBook;
}
