import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asShown, shownBook, type ShownBook } from './book';
import type { Visitor } from './browser';
import { restBook } from './exchange';
import { visitors } from './visitors';

/** How long the page is watched; a market that trades, as `./bourse demo --speed 50` makes one, has to be there. */
const MINUTES = Number(process.env['BOURSE_ENDURANCE_MINUTES'] ?? '10');
const MARKET = 'btcusd';
const PRICE_PRECISION = 2;
/** Each figure is taken over so long. */
const WINDOW_MS = 8_000;
/** So often on the way the memory is looked at. */
const PARTS = 10;
/** What the page may grow by: a candle a minute, and what the engine of the browser keeps for itself. */
const HEAP_GROWTH_MAX_BYTES = 4_000_000;
/** A market that just began to trade has few orders at first, and the machine may be slow. */
const BOOK_WITHIN_MS = 60_000;
/** A page whose lists are full has 1,700 nodes, one that just opened a market without trades half as many. */
const NODES_MAX = 3_000;
const LISTENERS_GROWTH_MAX = 500;

const visitor = visitors();

/** What the page costs. */
interface Figures {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  /** Share of the time in which the page's main thread was busy. */
  readonly busy: number;
  readonly frames: number;
  readonly frameMedianMs: number;
  readonly frame99thMs: number;
  readonly longTasks: number;
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** What is reachable. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function figures(one: Visitor, session: CDPSession): Promise<Figures> {
  const heapBytes = await heap(session);
  const [nodes, listeners] = [await metric(session, 'Nodes'), await metric(session, 'JSEventListeners')];
  const taskBefore = await metric(session, 'TaskDuration');
  const { gaps, longTasks } = await one.page.evaluate(frames, WINDOW_MS);
  const busy = ((await metric(session, 'TaskDuration')) - taskBefore) / (WINDOW_MS / 1000);
  const sorted = gaps.sort((first, second) => first - second);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return {
    heapBytes,
    nodes,
    listeners,
    busy,
    frames: gaps.length,
    frameMedianMs: at(0.5),
    frame99thMs: at(0.99),
    longTasks,
  };
}

/** In the page: the times between pictures, and how many tasks kept it for longer than 50 ms. */
async function frames(windowMs: number): Promise<{ gaps: number[]; longTasks: number }> {
  const gaps: number[] = [];
  let longTasks = 0;
  const observer = new PerformanceObserver((list) => (longTasks += list.getEntries().length));
  observer.observe({ entryTypes: ['longtask'] });
  const begin = performance.now();
  for (let last = begin; last - begin < windowMs;) {
    const now = await new Promise<number>((resume) => requestAnimationFrame(() => resume(performance.now())));
    gaps.push(now - last);
    last = now;
  }
  observer.disconnect();
  return { gaps, longTasks };
}

/** Looks at the page and at REST for a while; the books that both showed at one sequence. */
async function bothBooks(one: Visitor, forMs: number): Promise<readonly (readonly [ShownBook, ShownBook])[]> {
  const [page, rest] = [new Map<number, ShownBook>(), new Map<number, ShownBook>()];
  const end = Date.now() + forMs;
  const collect = async (into: Map<number, ShownBook>, look: () => Promise<ShownBook>) => {
    while (Date.now() < end) {
      const seen = await look();
      into.set(seen.sequence, seen);
    }
  };
  await Promise.all([
    collect(page, () => shownBook(one)),
    collect(rest, async () => asShown(await restBook(MARKET), PRICE_PRECISION)),
  ]);
  return [...page.values()].flatMap((shown) => {
    const other = rest.get(shown.sequence);
    return other === undefined ? [] : [[shown, other] as const];
  });
}

describe('a page that is left open while the market trades', () => {
  it(
    'shows the exchange’s book to the last, and neither grows nor slows down',
    async () => {
      const one = await visitor();
      await one.visit(`/trade/${MARKET}`);
      await one.page.locator('.canvas canvas').first().waitFor();
      // Since the navigation, with nothing in the browser's cache: the market, its chart and the form are there, and live.
      const usableAfterMs = await one.page.evaluate(() => performance.now());
      await one.page.getByTestId('asks').locator('button').first().waitFor({ timeout: BOOK_WITHIN_MS });
      const session = await one.context.newCDPSession(one.page);
      await session.send('Performance.enable');
      const begin = await figures(one, session);
      const sequence = (await shownBook(one)).sequence;
      const heapBytes: number[] = [];
      for (let parts = 0; parts < PARTS; parts++) {
        await new Promise((resume) => setTimeout(resume, (MINUTES * 60_000) / PARTS));
        heapBytes.push(await heap(session));
      }
      const end = await figures(one, session);
      const books = await bothBooks(one, 10_000);
      const changes = (await shownBook(one)).sequence - sequence;
      await one.picture('endurance');
      console.log(
        JSON.stringify(
          { minutes: MINUTES, usableAfterMs, begin, end, heapBytes, changes, compared: books.length },
          null,
          2,
        ),
      );

      expect(changes).toBeGreaterThan(MINUTES * 60);
      expect(books.length).toBeGreaterThan(10);
      for (const [shown, rest] of books) {
        expect(shown).toEqual(rest);
      }
      expect(end.heapBytes - begin.heapBytes).toBeLessThan(HEAP_GROWTH_MAX_BYTES);
      expect(end.nodes).toBeLessThan(NODES_MAX);
      expect(end.listeners - begin.listeners).toBeLessThan(LISTENERS_GROWTH_MAX);
    },
    MINUTES * 60_000 + 180_000,
  );
});
