import type { Order } from '../api/types';

/** What the `order` stream tells of an order. */
export interface StreamedOrder {
  readonly id: number;
  readonly state: string;
  readonly price?: string | null;
  readonly avg_price: string;
  readonly origin_volume: string;
  readonly remaining_volume: string;
  readonly executed_volume: string;
  readonly trades_count: number;
  readonly reason?: string | null;
}

/** Whether an order may still trade. */
export function isOpen(state: string): boolean {
  return state === 'pending' || state === 'wait';
}

/** An order with what the stream tells of it. */
export function updated(order: Order, event: StreamedOrder): Order {
  return {
    ...order,
    state: event.state,
    price: event.price ?? order.price,
    avg_price: event.avg_price,
    origin_volume: event.origin_volume,
    remaining_volume: event.remaining_volume,
    executed_volume: event.executed_volume,
    trades_count: event.trades_count,
    reason: event.reason ?? order.reason,
  };
}

/**
 * The open orders of an account: a list that is asked for, and events that may be newer than it.
 *
 * An order that the stream said is over stays over, although a list that was asked for earlier, or a view that is behind, still has it; a
 * state of an order does not go back.
 */
export class OpenOrders {
  private readonly orders = new Map<number, Order>();
  private readonly over = new Set<number>();

  /** All open orders, the newest first. */
  get list(): readonly Order[] {
    return [...this.orders.values()].sort((one, other) => other.id - one.id);
  }

  /** Takes a whole list in, in place of what was known. */
  reset(list: readonly Order[]): void {
    this.orders.clear();
    list.forEach((order) => this.add(order));
  }

  /** Takes an order in, unless it is over or known to be further. */
  add(order: Order): void {
    const known = this.orders.get(order.id);
    if (this.over.has(order.id) || (order.state === 'pending' && known?.state === 'wait')) {
      return;
    }
    if (isOpen(order.state)) {
      this.orders.set(order.id, order);
    } else {
      this.end(order.id);
    }
  }

  /**
   * Takes an event in.
   *
   * @returns false if it is about an open order that is not known, and has to be asked for
   */
  apply(event: StreamedOrder): boolean {
    if (!isOpen(event.state)) {
      this.end(event.id);
      return true;
    }
    const known = this.orders.get(event.id);
    if (known === undefined) {
      return this.over.has(event.id);
    }
    this.orders.set(event.id, updated(known, event));
    return true;
  }

  /** Forgets everything, as when another member logs in. */
  clear(): void {
    this.orders.clear();
    this.over.clear();
  }

  private end(id: number): void {
    this.orders.delete(id);
    this.over.add(id);
  }
}
