import { effect, signal, untracked } from '@preact/signals';
import { answer, api } from '../api/client';
import type { NewOrder, Order } from '../api/types';
import { notify } from '../app/notices';
import { codeText, t } from '../i18n';
import { session } from '../session/session';
import { privateLink } from '../stream/links';
import { orderMessage, type StreamedOrder } from '../stream/messages';
import { orderName } from './columns';
import { isOpen, OpenOrders } from './orders';

const known = new OpenOrders();
const PATH = '/api/v2/peatio/market/orders';
const OPEN_MAX = 1000;
/** Events come in bursts; the lists of the past are asked for once after each. */
const SETTLE_MS = 400;

/** The open orders of who is logged in, in all markets, the newest first. */
export const openOrders = signal<readonly Order[]>([]);

/** Grows whenever something of the member's orders or trades changed, so that lists of the past are asked for again. */
export const orderChanges = signal(0);

let settling: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  openOrders.value = known.list;
  clearTimeout(settling);
  settling = setTimeout(() => orderChanges.value++, SETTLE_MS);
}

/** Follows the orders of whoever is logged in. */
export function followOrders(): void {
  privateLink.subscribe('order', (payload) => heard(orderMessage(payload as StreamedOrder)));
  privateLink.subscribe('trade', changed);
  privateLink.onLive(() => void load().catch(() => undefined));
  effect(() => {
    if (session.value.state !== 'in') {
      untracked(() => {
        known.clear();
        changed();
      });
    }
  });
}

/** Places an order; what the exchange decides about it a moment later is told in a notice. */
export async function place(order: NewOrder): Promise<Order> {
  const placed = await answer<Order>(api.POST(PATH, { body: order }));
  known.add(placed);
  changed();
  return placed;
}

/** Asks to cancel an order. */
export async function cancel(id: number): Promise<void> {
  await answer(api.POST(`${PATH}/{id}/cancel`, { params: { path: { id: `${id}` } } }));
}

/** Asks to cancel all open orders of a market, or of all. */
export async function cancelAll(market: string | null): Promise<void> {
  await answer(api.POST(`${PATH}/cancel`, { params: { query: market === null ? {} : { market } } }));
}

async function load(): Promise<void> {
  const query = { state: 'wait', limit: `${OPEN_MAX}` };
  known.reset(await answer<Order[]>(api.GET(PATH, { params: { query } })));
  changed();
}

function heard(order: Order): void {
  known.add(order);
  changed();
  if (!isOpen(order.state)) {
    tell(order);
  }
}

function tell(ended: Order): void {
  const { state, reason } = ended;
  const [order, why] = [orderName(ended), reason === null ? '' : codeText(reason)];
  if (state === 'done') {
    notify('good', t('orders.filled', { order }));
  } else if (state === 'reject') {
    notify('bad', t('orders.rejected', { order, reason: why }));
  } else {
    notify('good', t('orders.cancelled', { order, reason: why }));
  }
}
