import { answer, api } from '../api/client';
import { publicLink } from '../stream/links';
import { candle, followed, merged, type Candle, type Period } from './klines';

const BLOCK = 500;

/** Called with all candles that are known, and whether only the last one changed or was added. */
export type OnCandles = (candles: readonly Candle[], liveOnly: boolean) => void;

/**
 * The candles of a market and period: the newest block, older ones when they are asked for, and the live last one. After a lost connection
 * the newest block is loaded again, so that no hole stays.
 */
export class CandleFeed {
  private candles: readonly Candle[] = [];
  private loadingOlder = false;
  private complete = false;
  private ended = false;
  private readonly ends: readonly (() => void)[];

  constructor(
    private readonly market: string,
    private readonly period: Period,
    private readonly onCandles: OnCandles,
  ) {
    this.ends = [
      publicLink.subscribe(`${market}.kline-${period.name}`, (payload) => this.live(payload)),
      publicLink.onLive(() => void this.loadNewest().catch(() => undefined)),
    ];
  }

  /** Loads the block before the first candle, if there is one. */
  async loadOlder(): Promise<void> {
    const first = this.candles[0];
    if (first === undefined || this.loadingOlder || this.complete) {
      return;
    }
    this.loadingOlder = true;
    try {
      const older = await this.load(first.time - 1);
      this.complete = older.length === 0;
      this.show(merged(older, this.candles), false);
    } catch {
      // The person who scrolls on asks again.
    } finally {
      this.loadingOlder = false;
    }
  }

  end(): void {
    this.ended = true;
    this.ends.forEach((end) => end());
  }

  private async loadNewest(): Promise<void> {
    const newest = await this.load(null);
    this.complete = false;
    this.show(newest, false);
  }

  private async load(timeTo: number | null): Promise<readonly Candle[]> {
    const query = {
      period: `${this.period.minutes}`,
      limit: `${BLOCK}`,
      ...(timeTo === null ? {} : { time_to: `${timeTo}` }),
    };
    const path = { params: { path: { market: this.market }, query } };
    const points = await answer<number[][]>(api.GET('/api/v2/peatio/public/markets/{market}/k-line', path));
    return points.map(candle).filter((one) => one !== null);
  }

  private live(payload: unknown): void {
    const one = candle(payload as readonly (number | string)[]);
    if (one !== null) {
      this.show(followed(this.candles, one), one.time >= (this.candles.at(-1)?.time ?? 0));
    }
  }

  private show(candles: readonly Candle[], liveOnly: boolean): void {
    if (!this.ended) {
      this.candles = candles;
      this.onCandles(candles, liveOnly);
    }
  }
}
