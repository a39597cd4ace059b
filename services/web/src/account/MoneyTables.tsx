import { answer, api } from '../api/client';
import type { InternalTransfer, Pnl, Transaction } from '../api/types';
import { t, timeText, word } from '../i18n';
import { More } from '../orders/PastTables';
import { precisionOf } from '../market/markets';
import { shownShort } from '../money/decimal';
import { Table, type Column } from '../ui/Table';
import { useListing } from '../ui/useListing';
import { balances, moneyChanges } from './balances';

/** A list changes when money came or was sent, or a balance changed. */
function present(): string {
  const known = [...(balances.value?.values() ?? [])];
  return `${moneyChanges.value} ${known.map(({ balance, locked }) => `${balance.toFixed()}/${locked.toFixed()}`).join(' ')}`;
}

const amount = (currency: string, text: string) =>
  `${shownShort(text, precisionOf(currency))} ${currency.toUpperCase()}`;

/** A text that is cut where there is no room; all of it shows when it is pointed at, and is copied. */
function Long({ text }: { readonly text: string }) {
  return (
    <span class="long" title={text}>
      {text}
    </span>
  );
}

/** Deposits and withdrawals. */
export function TransactionsTable() {
  const { rows, more } = useListing(async (limit) => {
    const query = { limit: `${limit}` };
    return answer<Transaction[]>(api.GET('/api/v2/peatio/account/transactions', { params: { query } }));
  }, present());
  const columns: readonly Column<Transaction>[] = [
    { title: t('orders.time'), cell: (row) => timeText(new Date(row.updated_at), true) },
    { title: t('wallets.type'), cell: (row) => word('transaction', row.type) },
    { title: t('wallets.amount'), number: true, cell: (row) => amount(row.currency, row.amount) },
    { title: t('orders.fee'), number: true, cell: (row) => amount(row.currency, row.fee) },
    { title: t('orders.state'), cell: (row) => word('moneyState', row.state) },
    { title: t('wallets.address'), cell: (row) => <Long text={row.address ?? '–'} /> },
    { title: t('wallets.id'), cell: (row) => <Long text={row.tid} /> },
  ];
  return (
    <>
      <Table
        caption={t('wallets.transactions')}
        columns={columns}
        rows={rows ?? []}
        keyOf={(row) => `${row.type} ${row.tid}`}
        empty={rows === null ? t('loading') : t('wallets.noTransactions')}
      />
      <More more={more} />
    </>
  );
}

/** Transfers from and to other members. */
export function TransfersTable() {
  const { rows, more } = useListing(async (limit) => {
    const query = { limit: `${limit}` };
    return answer<InternalTransfer[]>(api.GET('/api/v2/peatio/account/internal_transfers', { params: { query } }));
  }, present());
  const columns: readonly Column<InternalTransfer>[] = [
    { title: t('orders.time'), cell: (row) => timeText(new Date(row.updated_at), true) },
    { title: t('wallets.direction'), cell: (row) => word('direction', row.direction) },
    { title: t('wallets.amount'), number: true, cell: (row) => amount(row.currency, row.amount) },
    {
      title: t('wallets.member'),
      cell: (row) => <Long text={row.direction === 'in' ? row.sender_uid : row.receiver_uid} />,
    },
    { title: t('orders.state'), cell: (row) => word('moneyState', row.status) },
  ];
  return (
    <>
      <Table
        caption={t('wallets.transfers')}
        columns={columns}
        rows={rows ?? []}
        keyOf={(row) => `${row.direction} ${row.tid}`}
        empty={rows === null ? t('loading') : t('wallets.noTransfers')}
      />
      <More more={more} />
    </>
  );
}

/** What the member's trades add up to. */
export function PnlTable() {
  const { rows } = useListing(async (limit) => {
    const query = { limit: `${limit}` };
    return answer<Pnl[]>(api.GET('/api/v2/peatio/account/stats/pnl', { params: { query } }));
  }, present());
  const price = (text: string | null, unit: string) =>
    text === null ? '–' : `${shownShort(text, 8)} ${unit.toUpperCase()}`;
  const columns: readonly Column<Pnl>[] = [
    {
      title: t('wallets.currency'),
      cell: (row) => `${row.currency.toUpperCase()} / ${row.pnl_currency.toUpperCase()}`,
    },
    { title: t('pnl.bought'), number: true, cell: (row) => amount(row.currency, row.total_credit) },
    { title: t('pnl.buyPrice'), number: true, cell: (row) => price(row.average_buy_price, row.pnl_currency) },
    { title: t('pnl.sold'), number: true, cell: (row) => amount(row.currency, row.total_debit) },
    { title: t('pnl.sellPrice'), number: true, cell: (row) => price(row.average_sell_price, row.pnl_currency) },
    { title: t('pnl.holdingPrice'), number: true, cell: (row) => price(row.average_balance_price, row.pnl_currency) },
    { title: t('pnl.fees'), number: true, cell: (row) => amount(row.currency, row.total_credit_fees) },
  ];
  return (
    <Table
      caption={t('wallets.pnl')}
      columns={columns}
      rows={rows ?? []}
      keyOf={(row) => `${row.currency} ${row.pnl_currency}`}
      empty={rows === null ? t('loading') : t('orders.noFills')}
    />
  );
}
