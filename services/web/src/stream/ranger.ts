import { signal } from '@preact/signals';

/** Whether what is shown is live. */
export type LinkState = 'connecting' | 'live' | 'lost';

/** As much of a WebSocket as is used, so that tests can give another. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(text: string): void;
  close(): void;
}

/** Takes the messages of a stream; `name` tells a book's snapshots from its increments. */
export type Listener = (payload: unknown, name: string) => void;

const PING_EVERY_MS = 15_000;
const PONG_LIMIT_MS = 10_000;
const RETRY_FIRST_MS = 500;
const RETRY_MAX_MS = 10_000;

/**
 * A connection to the exchange's streams, by the protocol of Peatio's ranger.
 *
 * It knows what is subscribed to, and subscribes again after a connection was lost; whoever shows something asks for the whole again then (see
 * {@link onLive}), since nobody tells what was missed. A connection that says nothing to a ping counts as lost, because a network that went
 * away closes nothing.
 */
export class Ranger {
  readonly state = signal<LinkState>('connecting');
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly liveListeners = new Set<() => void>();
  private socket: Socket | null = null;
  private retryMs = RETRY_FIRST_MS;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private pingTimer: ReturnType<typeof setTimeout> | undefined;
  private stopped = true;

  /** @param open opens a socket; it is asked each time, for a token may have changed */
  constructor(private readonly open: () => Promise<Socket>) {}

  /** Connects, and stays connected until {@link stop}. */
  start(): void {
    if (this.stopped) {
      this.stopped = false;
      this.connect();
    }
  }

  /** Disconnects for good. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.retryTimer);
    this.drop();
    this.state.value = 'connecting';
  }

  /** Takes a connection for lost at once, as when the browser says that the network is gone. */
  lose(): void {
    if (!this.stopped) {
      this.drop();
      this.retry();
    }
  }

  /** Tries again now rather than later. */
  hurry(): void {
    if (!this.stopped && this.socket === null) {
      clearTimeout(this.retryTimer);
      this.retryMs = RETRY_FIRST_MS;
      this.connect();
    }
  }

  /**
   * Changes over to another connection without a gap, as when a token is about to expire: the present one stays until the next is open. If
   * that fails nothing changes.
   */
  replace(): void {
    if (this.stopped || this.state.value !== 'live') {
      return;
    }
    this.open().then(
      (next) => {
        next.onopen = () => {
          if (this.stopped) {
            next.close();
            return;
          }
          this.drop();
          this.use(next);
          this.opened();
        };
      },
      () => undefined,
    );
  }

  /** Calls when a connection begins, and at once if there is one; returns how to end it. */
  onLive(listener: () => void): () => void {
    this.liveListeners.add(listener);
    if (this.state.value === 'live') {
      listener();
    }
    return () => this.liveListeners.delete(listener);
  }

  /** Listens to a stream, such as `btcusd.trades`; returns how to end it. */
  subscribe(stream: string, listener: Listener): () => void {
    const known = this.listeners.get(stream);
    if (known === undefined) {
      this.listeners.set(stream, new Set([listener]));
      this.tell('subscribe', [stream]);
    } else {
      known.add(listener);
    }
    return () => this.unsubscribe(stream, listener);
  }

  /** Subscribes anew to a stream, which brings a snapshot where there are any. */
  renew(stream: string): void {
    this.tell('unsubscribe', [stream]);
    this.tell('subscribe', [stream]);
  }

  private unsubscribe(stream: string, listener: Listener): void {
    const known = this.listeners.get(stream);
    if (known?.delete(listener) === true && known.size === 0) {
      this.listeners.delete(stream);
      this.tell('unsubscribe', [stream]);
    }
  }

  private tell(event: 'subscribe' | 'unsubscribe', streams: readonly string[]): void {
    if (this.state.value === 'live' && streams.length > 0) {
      this.socket?.send(JSON.stringify({ event, streams }));
    }
  }

  private connect(): void {
    this.open().then(
      (socket) => this.use(socket),
      () => this.lose(),
    );
  }

  private use(socket: Socket): void {
    if (this.stopped || this.socket !== null) {
      socket.close();
      return;
    }
    this.socket = socket;
    socket.onopen = () => this.opened();
    socket.onmessage = ({ data }) => this.received(data);
    socket.onclose = () => this.lose();
  }

  private opened(): void {
    this.retryMs = RETRY_FIRST_MS;
    this.state.value = 'live';
    this.tell('subscribe', [...this.listeners.keys()]);
    this.liveListeners.forEach((listener) => listener());
    this.ping();
  }

  private ping(): void {
    this.pingTimer = setTimeout(() => {
      this.socket?.send('ping');
      this.pingTimer = setTimeout(() => this.lose(), PONG_LIMIT_MS);
    }, PING_EVERY_MS);
  }

  private received(data: unknown): void {
    // Whatever comes shows that somebody is there.
    clearTimeout(this.pingTimer);
    this.ping();
    if (typeof data !== 'string' || data === 'pong') {
      return;
    }
    for (const [name, payload] of Object.entries(JSON.parse(data) as Record<string, unknown>)) {
      const stream = name.endsWith('.ob-snap') ? name.replace(/snap$/, 'inc') : name;
      this.listeners.get(stream)?.forEach((listener) => listener(payload, name));
    }
  }

  private drop(): void {
    clearTimeout(this.pingTimer);
    const socket = this.socket;
    this.socket = null;
    if (socket !== null) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private retry(): void {
    this.state.value = 'lost';
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.connect(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, RETRY_MAX_MS);
  }
}
