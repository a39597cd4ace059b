/** A candle, for drawing only: a pixel needs no exact decimal. The time is the window's beginning in seconds since 1970. */
export interface Candle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number;
}

/** The windows of the chart: minutes, as the REST interface names them, and the streams' names. */
export const PERIODS = [
  { minutes: 1, name: '1m' },
  { minutes: 5, name: '5m' },
  { minutes: 15, name: '15m' },
  { minutes: 30, name: '30m' },
  { minutes: 60, name: '1h' },
  { minutes: 120, name: '2h' },
  { minutes: 240, name: '4h' },
  { minutes: 360, name: '6h' },
  { minutes: 720, name: '12h' },
  { minutes: 1440, name: '1d' },
  { minutes: 4320, name: '3d' },
  { minutes: 10080, name: '1w' },
  { minutes: 43200, name: '1M' },
] as const;
export type Period = (typeof PERIODS)[number];

/** Reads a point of the API: time, open, high, low, close, volume; null if it is none. */
export function candle(point: readonly (number | string)[]): Candle | null {
  const [time, open, high, low, close, volume] = point.map(Number);
  if (
    time === undefined ||
    open === undefined ||
    high === undefined ||
    low === undefined ||
    close === undefined ||
    volume === undefined
  ) {
    return null;
  }
  return { time, open, high, low, close, volume };
}

/** Two runs of candles as one, by time; where both have a window the second is the newer. */
export function merged(first: readonly Candle[], second: readonly Candle[]): readonly Candle[] {
  const byTime = new Map([...first, ...second].map((one) => [one.time, one]));
  return [...byTime.values()].sort((one, other) => one.time - other.time);
}

/** The candles after a live one: it follows the last, or replaces the one of its window, which comes once more when it has closed. */
export function followed(candles: readonly Candle[], live: Candle): readonly Candle[] {
  const last = candles.at(-1);
  if (last === undefined || live.time > last.time) {
    return [...candles, live];
  }
  return live.time === last.time ? [...candles.slice(0, -1), live] : merged(candles, [live]);
}
