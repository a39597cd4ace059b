import { useState } from 'preact/hooks';
import type { Market } from '../api/types';
import { t } from '../i18n';
import { decimal, plain, shown, type Decimal } from '../money/decimal';
import { trades } from '../trades/feed';
import { Choice } from '../ui/Choice';
import type { BookSide } from './book';
import { book } from './feed';
import { grouped, groupings, tickOf, type Row } from './grouping';

const ROWS = 14;

interface Props {
  readonly market: Market;
  readonly onPrice: (price: string) => void;
}

/** The order book with bars of depth; a price is a button that fills the order form. */
export function BookPanel({ market, onPrice }: Props) {
  const steps = groupings(tickOf(market));
  const [stepIndex, setStepIndex] = useState('0');
  const step = steps[Number(stepIndex)] ?? decimal(1);
  const { asks, bids } = book.value;
  const rows = { asks: grouped(asks, 'asks', step, ROWS), bids: grouped(bids, 'bids', step, ROWS) };
  const deepest = [...rows.asks.slice(-1), ...rows.bids.slice(-1)].reduce<Decimal>(
    (most, row) => (row.total.gt(most) ? row.total : most),
    decimal(0),
  );
  const side = (name: BookSide) => (
    <Side name={name} market={market} rows={rows[name]} deepest={deepest} onPrice={onPrice} />
  );
  const [base, quote] = [market.base_unit.toUpperCase(), market.quote_unit.toUpperCase()];
  return (
    <section class="panel book" aria-label={t('book.title')} data-sequence={book.value.sequence}>
      <header>
        <h2>{t('book.title')}</h2>
        <Choice
          label={t('book.grouping')}
          quiet
          value={stepIndex}
          options={steps.map((size, index) => ({ value: `${index}`, title: plain(size) }))}
          onChange={setStepIndex}
        />
      </header>
      <div class="book-head" aria-hidden="true">
        <span>{t('book.price', { unit: quote })}</span>
        <span>{t('book.volume', { unit: base })}</span>
        <span>{t('book.total', { unit: base })}</span>
      </div>
      {side('asks')}
      <Middle market={market} />
      {side('bids')}
    </section>
  );
}

interface SideProps extends Props {
  readonly name: BookSide;
  readonly rows: readonly Row[];
  readonly deepest: Decimal;
}

function Side({ name, market, rows, deepest, onPrice }: SideProps) {
  const precision = Math.min(market.amount_precision, 6);
  return (
    <div
      class={`book-side ${name}`}
      role="list"
      aria-label={t(`book.${name}`)}
      data-testid={name}
      onKeyDown={moveFocus}
    >
      {rows.map((row, index) => (
        <div key={plain(row.price)} class="book-row" role="listitem">
          <div class="bar" style={{ transform: `scaleX(${row.total.div(deepest).toFixed(4)})` }} />
          <button
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            title={t('book.fill')}
            onClick={() => onPrice(plain(row.price))}
          >
            <span class="price">{shown(row.price, market.price_precision)}</span>
            <span data-volume={plain(row.volume)}>{shown(row.volume, precision)}</span>
            <span>{shown(row.total, precision)}</span>
          </button>
        </div>
      ))}
    </div>
  );
}

/** Arrow keys go from level to level; asks are drawn from the bottom up. */
function moveFocus(event: KeyboardEvent): void {
  const row = (event.target as Element).closest('.book-row');
  const upwards = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
  if (row === null || upwards === 0) {
    return;
  }
  const better = row.parentElement?.classList.contains('asks') === true ? upwards < 0 : upwards > 0;
  const next = better ? row.previousElementSibling : row.nextElementSibling;
  event.preventDefault();
  next?.querySelector('button')?.focus();
}

function Middle({ market }: { readonly market: Market }) {
  const { asks, bids } = book.value;
  const newest = trades.value[0];
  const [ask, bid] = [asks[0]?.price, bids[0]?.price];
  const spread = ask === undefined || bid === undefined ? null : ask.minus(bid);
  return (
    <div class="book-middle">
      <strong class={newest === undefined ? '' : newest.side === 'buy' ? 'up' : 'down'}>
        {newest === undefined ? '–' : shown(newest.price, market.price_precision)}
      </strong>
      <span>
        {t('book.spread')} {spread === null ? '–' : shown(spread, market.price_precision)}
      </span>
    </div>
  );
}
