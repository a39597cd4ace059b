import { answer, api } from '../api/client';
import type { Order, Trade } from '../api/types';
import { codeText, t, timeText, word } from '../i18n';
import { precisionOf } from '../market/markets';
import { shownShort } from '../money/decimal';
import { Table, type Column } from '../ui/Table';
import { useListing } from '../ui/useListing';
import { marketName, orderColumns, priceText, volumeText } from './columns';
import { orderChanges } from './feed';

interface Props {
  /** Null for all markets. */
  readonly market: string | null;
}

/** Orders that are over. */
export function HistoryTable({ market }: Props) {
  const { rows, more } = useListing(
    async (limit) => {
      const query = { state: 'done,cancel,reject', limit: `${limit}`, ...(market === null ? {} : { market }) };
      return answer<Order[]>(api.GET('/api/v2/peatio/market/orders', { params: { query } }));
    },
    `${market ?? ''} ${orderChanges.value}`,
  );
  const columns: readonly Column<Order>[] = [
    ...orderColumns(),
    { title: t('orders.average'), number: true, cell: (order) => priceText(order.market, order.avg_price) },
    {
      title: t('orders.state'),
      cell: (order) => (
        <span title={order.reason === null ? '' : codeText(order.reason)}>{word('orderState', order.state)}</span>
      ),
    },
  ];
  return (
    <>
      <Table
        caption={t('orders.history')}
        columns={columns}
        rows={rows ?? []}
        keyOf={({ id }) => id}
        empty={rows === null ? t('loading') : t('orders.noneOver')}
      />
      <More more={more} />
    </>
  );
}

/** The member's own trades. */
export function FillsTable({ market }: Props) {
  const { rows, more } = useListing(
    async (limit) => {
      const query = { limit: `${limit}`, ...(market === null ? {} : { market }) };
      return answer<Trade[]>(api.GET('/api/v2/peatio/market/trades', { params: { query } }));
    },
    `${market ?? ''} ${orderChanges.value}`,
  );
  const columns: readonly Column<Trade>[] = [
    { title: t('orders.time'), cell: (trade) => timeText(new Date(trade.created_at), true) },
    { title: t('orders.market'), cell: (trade) => marketName(trade.market) },
    {
      title: t('orders.side'),
      cell: (trade) => <span class={trade.side === 'buy' ? 'up' : 'down'}>{word('side', trade.side)}</span>,
    },
    { title: t('orders.price'), number: true, cell: (trade) => priceText(trade.market, trade.price) },
    { title: t('orders.volume'), number: true, cell: (trade) => volumeText(trade.market, trade.amount) },
    { title: t('form.total'), number: true, cell: (trade) => shownShort(trade.total, 8) },
    {
      title: t('orders.fee'),
      number: true,
      cell: (trade) =>
        `${shownShort(trade.fee_amount, precisionOf(trade.fee_currency))} ${trade.fee_currency.toUpperCase()}`,
    },
    { title: t('orders.role'), cell: (trade) => t(trade.taker_type === trade.side ? 'orders.taker' : 'orders.maker') },
  ];
  return (
    <>
      <Table
        caption={t('orders.fills')}
        columns={columns}
        rows={rows ?? []}
        keyOf={({ id, order_id }) => `${id}-${order_id}`}
        empty={rows === null ? t('loading') : t('orders.noFills')}
      />
      <More more={more} />
    </>
  );
}

/** A button for the next page, while there is one. */
export function More({ more }: { readonly more: (() => void) | null }) {
  return more === null ? null : (
    <button type="button" class="quiet more-rows" onClick={more}>
      {t('more')}
    </button>
  );
}
