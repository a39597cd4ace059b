import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ranger, type Socket } from './ranger';

class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: string[] = [];
  closed = false;

  send(text: string): void {
    this.sent.push(text);
  }

  close(): void {
    this.closed = true;
  }

  says(message: object): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }
}

let sockets: FakeSocket[] = [];
let ranger: Ranger;

/** The newest socket, once the promise of it has been kept. */
async function socket(): Promise<FakeSocket> {
  await vi.advanceTimersByTimeAsync(0);
  const newest = sockets.at(-1);
  if (newest === undefined) {
    throw new Error('no socket was opened');
  }
  return newest;
}

async function live(): Promise<FakeSocket> {
  const newest = await socket();
  newest.onopen?.();
  return newest;
}

beforeEach(() => {
  vi.useFakeTimers();
  sockets = [];
  ranger = new Ranger(() => {
    const made = new FakeSocket();
    sockets.push(made);
    return Promise.resolve(made);
  });
  ranger.start();
});

afterEach(() => {
  ranger.stop();
  vi.useRealTimers();
});

describe('the connection to the streams', () => {
  it('asks for each stream once, however many listen, and stops when nobody does', async () => {
    const first = await live();
    const end = [ranger.subscribe('a.trades', () => undefined), ranger.subscribe('a.trades', () => undefined)];
    end[0]?.();
    expect(first.sent).toEqual(['{"event":"subscribe","streams":["a.trades"]}']);
    end[1]?.();
    end[1]?.();
    expect(first.sent.slice(1)).toEqual(['{"event":"unsubscribe","streams":["a.trades"]}']);
  });

  it('gives a book its snapshots with its increments', async () => {
    const heard: unknown[] = [];
    ranger.subscribe('a.ob-inc', (payload, name) => heard.push([name, payload]));
    const first = await live();
    first.says({ 'a.ob-snap': 1 });
    first.says({ 'a.ob-inc': 2 });
    first.says({ 'b.ob-inc': 3 });
    first.says({ success: { message: 'subscribed', streams: ['a.ob-inc'] } });
    expect(heard).toEqual([
      ['a.ob-snap', 1],
      ['a.ob-inc', 2],
    ]);
  });

  it('is lost when the socket closes, and subscribes to everything again when it is back', async () => {
    let timesLive = 0;
    ranger.onLive(() => timesLive++);
    ranger.subscribe('a.trades', () => undefined);
    ranger.subscribe('order', () => undefined);
    (await live()).onclose?.();
    expect(ranger.state.value).toBe('lost');
    await vi.advanceTimersByTimeAsync(500);
    const second = await live();
    expect(ranger.state.value).toBe('live');
    expect(second.sent).toEqual(['{"event":"subscribe","streams":["a.trades","order"]}']);
    expect(timesLive).toBe(2);
  });

  it('waits longer after each failure, at most ten seconds, and anew after a success', async () => {
    for (const waitMs of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
      (await socket()).onclose?.();
      const before = sockets.length;
      await vi.advanceTimersByTimeAsync(waitMs - 1);
      expect(sockets.length, `before ${waitMs} ms`).toBe(before);
      await vi.advanceTimersByTimeAsync(1);
      expect(sockets.length, `after ${waitMs} ms`).toBe(before + 1);
    }
    (await live()).onclose?.();
    const before = sockets.length;
    await vi.advanceTimersByTimeAsync(500);
    expect(sockets.length).toBe(before + 1);
  });

  it('is lost when a ping has no answer, although nothing was closed', async () => {
    const first = await live();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(first.sent).toEqual(['ping']);
    first.onmessage?.({ data: 'pong' });
    await vi.advanceTimersByTimeAsync(15_000);
    expect(ranger.state.value).toBe('live');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ranger.state.value).toBe('lost');
    expect(first.closed).toBe(true);
  });

  it('hears nothing more from a connection that it gave up', async () => {
    const heard: unknown[] = [];
    ranger.subscribe('a.trades', (payload) => heard.push(payload));
    const first = await live();
    ranger.lose();
    first.says({ 'a.trades': 1 });
    expect(heard).toEqual([]);
  });

  it('connects at once when the network is back', async () => {
    (await live()).onclose?.();
    ranger.hurry();
    await live();
    expect(sockets).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(sockets).toHaveLength(2);
  });

  it('changes over to another connection without being lost in between', async () => {
    ranger.subscribe('order', () => undefined);
    const first = await live();
    ranger.replace();
    const second = await socket();
    expect(first.closed).toBe(false);
    second.onopen?.();
    expect([first.closed, ranger.state.value]).toEqual([true, 'live']);
    expect(second.sent).toEqual(['{"event":"subscribe","streams":["order"]}']);
    second.onclose?.();
    expect(ranger.state.value).toBe('lost');
  });

  it('asks for a snapshot by subscribing anew', async () => {
    ranger.subscribe('a.ob-inc', () => undefined);
    const first = await live();
    ranger.renew('a.ob-inc');
    expect(first.sent.slice(1)).toEqual([
      '{"event":"unsubscribe","streams":["a.ob-inc"]}',
      '{"event":"subscribe","streams":["a.ob-inc"]}',
    ]);
  });
});
