/** A market that trades by itself, for working on the page. Nothing in it is exact or fair. */
export class PretendMarket {
  private readonly levels = { asks: new Map<string, string>(), bids: new Map<string, string>() };
  private readonly minutes: number[][] = [];
  private sequence = 1;
  private lastTrade = 1;
  private middle: number;
  trades: { id: number; price: number; amount: number; at: number; taker_type: 'buy' | 'sell' }[] = [];

  constructor(
    readonly id: string,
    start: number,
    private readonly digits: number,
    private readonly random: () => number,
  ) {
    this.middle = start;
    const now = Math.floor(Date.now() / 60_000) * 60;
    for (let time = now - 3000 * 60; time <= now; time += 60) {
      const open = this.middle;
      this.middle *= 1 + (this.random() - 0.499) * 0.004;
      const [high, low] = [Math.max(open, this.middle) * 1.0008, Math.min(open, this.middle) * 0.9992];
      this.minutes.push([time, open, high, low, this.middle, this.random() * 4]);
    }
    for (let step = 1; step <= 60; step++) {
      this.quote('asks', step);
      this.quote('bids', step);
    }
    for (let count = 0; count < 40; count++) {
      this.trade(Math.floor(Date.now() / 1000) - (40 - count) * 3);
    }
  }

  /** What happens next, as messages of the streams. */
  next(): Record<string, unknown>[] {
    const side = this.random() < 0.5 ? 'asks' : 'bids';
    const messages: Record<string, unknown>[] = [
      this.change(side, this.quote(side, 1 + Math.floor(this.random() * 40))),
    ];
    if (this.random() < 0.3) {
      const trade = this.trade(Math.floor(Date.now() / 1000));
      messages.push({
        [`${this.id}.trades`]: {
          trades: [
            {
              tid: trade.id,
              taker_type: trade.taker_type,
              date: trade.at,
              price: trade.price.toFixed(this.digits),
              amount: trade.amount.toFixed(6),
            },
          ],
        },
      });
      for (const [name, minutes] of [
        ['1m', 1],
        ['15m', 15],
        ['1h', 60],
      ] as const) {
        messages.push({ [`${this.id}.kline-${name}`]: this.klines(minutes).at(-1) });
      }
    }
    return messages;
  }

  snapshot(): Record<string, unknown> {
    return { [`${this.id}.ob-snap`]: { ...this.depth(), sequence: this.sequence } };
  }

  depth(): { asks: [string, string][]; bids: [string, string][] } {
    const sorted = (side: 'asks' | 'bids', sign: number) =>
      [...this.levels[side]].sort(([one], [other]) => sign * (Number(one) - Number(other)));
    return { asks: sorted('asks', 1), bids: sorted('bids', -1) };
  }

  klines(periodMinutes: number): number[][] {
    const bars = new Map<number, number[]>();
    for (const [time = 0, open = 0, high = 0, low = 0, close = 0, volume = 0] of this.minutes) {
      const start = Math.floor(time / (periodMinutes * 60)) * periodMinutes * 60;
      const bar = bars.get(start);
      bars.set(
        start,
        bar === undefined
          ? [start, open, high, low, close, volume]
          : [
              start,
              bar[1] ?? 0,
              Math.max(bar[2] ?? 0, high),
              Math.min(bar[3] ?? 0, low),
              close,
              (bar[5] ?? 0) + volume,
            ],
      );
    }
    return [...bars.values()];
  }

  ticker(): Record<string, string> {
    const day = this.minutes.slice(-1440);
    const open = day[0]?.[1] ?? 1;
    const change = ((this.middle - open) / open) * 100;
    const amount = day.reduce((sum, bar) => sum + (bar[5] ?? 0), 0);
    return {
      low: Math.min(...day.map((bar) => bar[3] ?? 0)).toFixed(this.digits),
      high: Math.max(...day.map((bar) => bar[2] ?? 0)).toFixed(this.digits),
      open: open.toFixed(this.digits),
      last: this.middle.toFixed(this.digits),
      volume: (amount * this.middle).toFixed(2),
      amount: amount.toFixed(4),
      vol: (amount * this.middle).toFixed(2),
      avg_price: this.middle.toFixed(this.digits),
      price_change_percent: `${change < 0 ? '' : '+'}${change.toFixed(2)}%`,
    };
  }

  private quote(side: 'asks' | 'bids', step: number): [string, string] {
    const tick = this.middle * 0.0004;
    const price = (this.middle + (side === 'asks' ? step : -step) * tick).toFixed(this.digits);
    const volume = (this.random() * this.random() * 3 + 0.001).toFixed(6);
    this.levels[side].set(price, volume);
    const far = [...this.levels[side].keys()].find((known) => this.levels[side].size > 80 && known !== price);
    return far === undefined || this.random() < 0.5 ? [price, volume] : this.remove(side, far);
  }

  private remove(side: 'asks' | 'bids', price: string): [string, string] {
    this.levels[side].delete(price);
    return [price, ''];
  }

  private change(side: string, pair: [string, string]): Record<string, unknown> {
    return { [`${this.id}.ob-inc`]: { [side]: pair, sequence: ++this.sequence } };
  }

  private trade(at: number) {
    this.middle *= 1 + (this.random() - 0.5) * 0.0004;
    const trade = {
      id: this.lastTrade++,
      price: Number(this.middle.toFixed(this.digits)),
      amount: Number((this.random() * 0.5).toFixed(6)),
      at,
      taker_type: this.random() < 0.5 ? ('buy' as const) : ('sell' as const),
    };
    this.trades = [trade, ...this.trades].slice(0, 60);
    const bar = this.minutes.at(-1);
    if (bar !== undefined) {
      this.minutes[this.minutes.length - 1] = [
        bar[0] ?? 0,
        bar[1] ?? 0,
        Math.max(bar[2] ?? 0, this.middle),
        Math.min(bar[3] ?? 0, this.middle),
        this.middle,
        (bar[5] ?? 0) + trade.amount,
      ];
    }
    return trade;
  }
}
