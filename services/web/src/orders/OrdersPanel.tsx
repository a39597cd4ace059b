import { useState } from 'preact/hooks';
import type { Market } from '../api/types';
import { complain } from '../app/notices';
import { t } from '../i18n';
import { session } from '../session/session';
import { Tabs } from '../ui/Tabs';
import { cancelAll, openOrders } from './feed';
import { OpenOrdersTable } from './OpenOrdersTable';
import { FillsTable, HistoryTable } from './PastTables';

type Shown = 'open' | 'history' | 'fills';

/** The member's orders and trades, in this market or in all. */
export function OrdersPanel({ market }: { readonly market: Market }) {
  const [shown, setShown] = useState<Shown>('open');
  const [all, setAll] = useState(false);
  const here = all ? null : market.id;
  const open = openOrders.value.filter((order) => here === null || order.market === here);
  const tabs = [
    { name: 'open' as const, title: t('orders.open', { count: open.length }) },
    { name: 'history' as const, title: t('orders.history') },
    { name: 'fills' as const, title: t('orders.fills') },
  ];
  const loggedIn = session.value.state === 'in';
  const aside = loggedIn && (
    <div class="aside">
      <label class="check">
        <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {t('orders.allMarkets')}
      </label>
      {shown === 'open' && open.length > 0 && (
        <button type="button" class="quiet" onClick={() => void cancelAll(here).catch(complain)}>
          {t('orders.cancelAll')}
        </button>
      )}
    </div>
  );
  return (
    <section class="panel orders" aria-label={t('orders.title')}>
      <Tabs label={t('orders.title')} tabs={tabs} selected={shown} onSelect={setShown} aside={aside}>
        {loggedIn ? <Lists shown={shown} open={open} market={here} /> : <p class="empty">{t('orders.login')}</p>}
      </Tabs>
    </section>
  );
}

function Lists({ shown, open, market }: { shown: Shown; open: typeof openOrders.value; market: string | null }) {
  switch (shown) {
    case 'open':
      return <OpenOrdersTable orders={open} />;
    case 'history':
      return <HistoryTable market={market} />;
    case 'fills':
      return <FillsTable market={market} />;
  }
}
