import type { Order } from '../api/types';

/** Whether an order may still trade. */
export function isOpen(state: string): boolean {
  return state === 'pending' || state === 'wait';
}

/**
 * The open orders of an account: a list that is asked for, and messages that may be newer than it.
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

  /** Takes an order in as an answer or a message has it, unless it is over or known to be further. */
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
