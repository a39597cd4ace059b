import { useState } from 'preact/hooks';
import { BookPanel } from '../book/BookPanel';
import { ChartPanel } from '../chart/ChartPanel';
import { t } from '../i18n';
import { MarketBar } from '../market/MarketBar';
import { MarketList } from '../market/MarketList';
import { currentMarket, markets } from '../market/markets';
import { OrderForm } from '../orders/OrderForm';
import { OrdersPanel } from '../orders/OrdersPanel';
import { TradesPanel } from '../trades/TradesPanel';

/** On a phone one of these is seen at a time, above the form and the orders. */
const PARTS = ['chart', 'book', 'trades', 'markets'] as const;

/** Everything about one market. */
export function TradeView() {
  const [part, setPart] = useState<(typeof PARTS)[number]>('chart');
  const [picked, setPicked] = useState<{ readonly price: string } | null>(null);
  const market = currentMarket.value;
  if (market === null) {
    return <p class="empty">{markets.value.length === 0 ? t('loading') : t('markets.unknown')}</p>;
  }
  return (
    <div class="trade" data-part={part}>
      <MarketBar market={market} />
      <div class="parts" role="group" aria-label={t('parts.title')}>
        {PARTS.map((one) => (
          <button key={one} type="button" aria-pressed={one === part} onClick={() => setPart(one)}>
            {t(`parts.${one}`)}
          </button>
        ))}
      </div>
      <ChartPanel market={market} />
      <BookPanel key={market.id} market={market} onPrice={(price) => setPicked({ price })} />
      <TradesPanel market={market} />
      <OrderForm market={market} picked={picked} />
      <MarketList />
      <OrdersPanel market={market} />
    </div>
  );
}
