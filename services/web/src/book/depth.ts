import type { BookView, Level } from './book';

/** A corner of the depth chart's steps, in pixels; for drawing only. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the depth chart draws, and the prices at its edges. */
export interface DepthShape {
  readonly asks: readonly Point[];
  readonly bids: readonly Point[];
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** How far from the middle the chart reaches, as a share of the middle. */
const REACH = 0.1;

/** The cumulated book around its middle as two staircases; null without both sides. */
export function depthShape(book: BookView, width: number, height: number): DepthShape | null {
  const [ask, bid] = [book.asks[0], book.bids[0]];
  if (ask === undefined || bid === undefined) {
    return null;
  }
  const middle = (Number(ask.price) + Number(bid.price)) / 2;
  const farthest = Math.max(
    Math.abs(Number(book.asks.at(-1)?.price) - middle),
    Math.abs(middle - Number(book.bids.at(-1)?.price)),
  );
  const reach = Math.min(farthest * 1.05, middle * REACH) || middle * REACH;
  const [from, to] = [middle - reach, middle + reach];
  const sides = {
    asks: cumulated(book.asks, (price) => price <= to),
    bids: cumulated(book.bids, (price) => price >= from),
  };
  const most = Math.max(sides.asks.at(-1)?.total ?? 0, sides.bids.at(-1)?.total ?? 0);
  const x = (price: number) => ((price - from) / (to - from)) * width;
  const y = (total: number) => height - (most === 0 ? 0 : (total / most) * height * 0.92);
  const stairs = (steps: readonly Step[], edge: number): readonly Point[] => {
    const points: Point[] = [];
    let total = 0;
    for (const step of steps) {
      points.push({ x: x(step.price), y: y(total) }, { x: x(step.price), y: y(step.total) });
      total = step.total;
    }
    return [...points, { x: edge, y: y(total) }];
  };
  return { asks: stairs(sides.asks, width), bids: stairs(sides.bids, 0), from, to, most };
}

interface Step {
  readonly price: number;
  readonly total: number;
}

function cumulated(levels: readonly Level[], inside: (price: number) => boolean): readonly Step[] {
  const steps: Step[] = [];
  let total = 0;
  for (const level of levels) {
    const price = Number(level.price);
    if (!inside(price)) {
      break;
    }
    total += Number(level.volume);
    steps.push({ price, total });
  }
  return steps;
}
