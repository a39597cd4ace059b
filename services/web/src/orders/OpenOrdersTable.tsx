import { useState } from 'preact/hooks';
import type { Order } from '../api/types';
import { complain } from '../app/notices';
import { t, word } from '../i18n';
import { Table } from '../ui/Table';
import { marketName, orderColumns } from './columns';
import { cancel } from './feed';

/** The open orders, each with a button to cancel it. */
export function OpenOrdersTable({ orders }: { readonly orders: readonly Order[] }) {
  const [leaving, setLeaving] = useState<ReadonlySet<number>>(new Set());
  const ask = async (id: number) => {
    setLeaving((now) => new Set([...now, id]));
    try {
      await cancel(id);
    } catch (failure) {
      complain(failure);
      setLeaving((now) => new Set([...now].filter((one) => one !== id)));
    }
  };
  const columns = [
    ...orderColumns(),
    { title: t('orders.state'), cell: (order: Order) => word('orderState', order.state) },
    {
      title: t('orders.action'),
      cell: (order: Order) => (
        <button
          type="button"
          class="quiet"
          disabled={leaving.has(order.id)}
          aria-label={t('orders.cancelOne', {
            side: word('side', order.side),
            market: marketName(order.market),
            id: order.id,
          })}
          onClick={() => void ask(order.id)}
        >
          {t('orders.cancel')}
        </button>
      ),
    },
  ];
  return (
    <Table
      caption={t('orders.openTitle')}
      columns={columns}
      rows={orders}
      keyOf={({ id }) => id}
      empty={t('orders.noneOpen')}
    />
  );
}
