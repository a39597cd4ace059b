import type { Order } from '../api/types';
import { t, timeText, word } from '../i18n';
import { markets } from '../market/markets';
import { decimal, shown, shownShort } from '../money/decimal';
import type { Column } from '../ui/Table';

/** A market's name, as far as it is known. */
export function marketName(id: string): string {
  return markets.value.find((market) => market.id === id)?.name ?? id.toUpperCase();
}

/** A price in the precision of its market. */
export function priceText(market: string, price: string | null): string {
  const precision = markets.value.find(({ id }) => id === market)?.price_precision ?? 8;
  return price === null || decimal(price).eq(0) ? '–' : shown(price, precision);
}

/** A volume in the precision of its market, without trailing zeros. */
export function volumeText(market: string, volume: string): string {
  return shownShort(volume, markets.value.find(({ id }) => id === market)?.amount_precision ?? 8);
}

/** An order in a few words: its side, size and market, and its price if it has one. */
export function orderName(order: Order): string {
  const traded = !decimal(order.executed_volume).eq(0);
  const price = priceText(order.market, traded ? order.avg_price : order.price);
  return t(price === '–' ? 'orders.name' : 'orders.nameAt', {
    side: word('side', order.side),
    volume: volumeText(order.market, order.state === 'done' ? order.executed_volume : order.origin_volume),
    market: marketName(order.market),
    price,
  });
}

/** What every list of orders begins with. */
export function orderColumns(): readonly Column<Order>[] {
  return [
    { title: t('orders.time'), cell: (order) => timeText(new Date(order.created_at), true) },
    { title: t('orders.market'), cell: (order) => marketName(order.market) },
    {
      title: t('orders.side'),
      cell: (order) => <span class={order.side === 'buy' ? 'up' : 'down'}>{word('side', order.side)}</span>,
    },
    { title: t('orders.type'), cell: (order) => word('type', order.ord_type) },
    { title: t('orders.price'), number: true, cell: price },
    { title: t('orders.volume'), number: true, cell: (order) => volumeText(order.market, order.origin_volume) },
    { title: t('orders.executed'), number: true, cell: (order) => volumeText(order.market, order.executed_volume) },
  ];
}

function price(order: Order) {
  const limit = priceText(order.market, order.price);
  if (order.stop_price === null) {
    return limit === '–' ? word('type', 'market') : limit;
  }
  return (
    <>
      {limit === '–' ? '' : limit}{' '}
      <small>{t('orders.stop', { price: priceText(order.market, order.stop_price) })}</small>
    </>
  );
}
