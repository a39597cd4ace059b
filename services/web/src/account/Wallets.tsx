import { useState } from 'preact/hooks';
import { complain } from '../app/notices';
import { t } from '../i18n';
import { currencies, markets, precisionOf, tickers } from '../market/markets';
import { shown, shownShort } from '../money/decimal';
import { logIn, session } from '../session/session';
import { Table, type Column } from '../ui/Table';
import { Tabs } from '../ui/Tabs';
import { balances, type Holding } from './balances';
import { PnlTable, TransactionsTable, TransfersTable } from './MoneyTables';
import { TransferForm, WithdrawForm } from './SendForms';
import { sum, worth } from './valuation';

type Shown = 'transactions' | 'transfers' | 'pnl';

/** What the member has, how it came and went, and the forms to send it. */
export function Wallets() {
  const [shownList, setShownList] = useState<Shown>('transactions');
  const tabs = [
    { name: 'transactions' as const, title: t('wallets.transactions') },
    { name: 'transfers' as const, title: t('wallets.transfers') },
    { name: 'pnl' as const, title: t('wallets.pnl') },
  ];
  if (session.value.state !== 'in') {
    return <LoginFirst />;
  }
  return (
    <div class="account-view">
      <h1>{t('wallets.title')}</h1>
      <div class="account-columns">
        <div class="stack">
          <Balances />
          <section class="panel" aria-label={t('wallets.history')}>
            <Tabs label={t('wallets.history')} tabs={tabs} selected={shownList} onSelect={setShownList}>
              {shownList === 'transactions' && <TransactionsTable />}
              {shownList === 'transfers' && <TransfersTable />}
              {shownList === 'pnl' && <PnlTable />}
            </Tabs>
          </section>
        </div>
        <div class="stack">
          <WithdrawForm />
          <TransferForm />
        </div>
      </div>
    </div>
  );
}

/** Asks somebody who is not logged in to do so. */
export function LoginFirst() {
  return (
    <div class="account-view">
      <section class="panel login-first">
        <p>{session.value.state === 'unknown' ? t('loading') : t('wallets.login')}</p>
        {session.value.state === 'out' && (
          <button type="button" class="submit login" onClick={() => void logIn().catch(complain)}>
            {t('header.login')}
          </button>
        )}
      </section>
    </div>
  );
}

function Balances() {
  // Worth is told in the quote currency of the first market.
  const unit = markets.value[0]?.quote_unit ?? 'usd';
  const order = [...currencies.value.keys()];
  const place = ({ currency }: Holding) => order.indexOf(currency);
  const holdings = [...(balances.value?.values() ?? [])].sort((one, other) => place(one) - place(other));
  const value = (holding: Holding) =>
    worth(holding.balance.plus(holding.locked), holding.currency, unit, markets.value, tickers.value);
  const columns: readonly Column<Holding>[] = [
    {
      title: t('wallets.currency'),
      cell: ({ currency }) => (
        <>
          <strong>{currency.toUpperCase()}</strong> <small>{currencies.value.get(currency)?.name}</small>
        </>
      ),
    },
    {
      title: t('wallets.available'),
      number: true,
      cell: ({ currency, balance }) => shown(balance, precisionOf(currency)),
    },
    { title: t('wallets.locked'), number: true, cell: ({ currency, locked }) => shown(locked, precisionOf(currency)) },
    {
      title: t('wallets.worth', { unit: unit.toUpperCase() }),
      number: true,
      cell: (holding) => {
        const worthNow = value(holding);
        return worthNow === null ? '–' : shown(worthNow, 2);
      },
    },
  ];
  return (
    <section class="panel" aria-label={t('wallets.balances')}>
      <header>
        <h2>{t('wallets.balances')}</h2>
        <p class="worth">
          {t('wallets.total')} <strong>{shownShort(sum(holdings.map(value)), 2)}</strong> {unit.toUpperCase()}
        </p>
      </header>
      <Table
        caption={t('wallets.balances')}
        columns={columns}
        rows={holdings}
        keyOf={({ currency }) => currency}
        empty={t('loading')}
      />
    </section>
  );
}
