import { useEffect, useRef, useState } from 'preact/hooks';
import type { Market } from '../api/types';
import { t, word } from '../i18n';
import { decimal, shown, shownCompact } from '../money/decimal';
import { trades } from '../trades/feed';
import { MarketList, trend } from './MarketList';
import { tickers } from './markets';

/** The market that is shown, with its last 24 hours; its name opens the list of markets. */
export function MarketBar({ market }: { readonly market: Market }) {
  const ticker = tickers.value[market.id];
  const price = (text: string | undefined) =>
    text === undefined || decimal(text).eq(0) ? '–' : shown(text, market.price_precision);
  const [newest, previous] = trades.value;
  const last = price(newest?.price ?? ticker?.last);
  const moved = newest === undefined || previous === undefined ? '' : newest.side === 'buy' ? 'up' : 'down';
  const percent = ticker?.price_change_percent ?? '';
  useEffect(() => {
    document.title = last === '–' ? market.name : `${last} ${market.name} – Bourse`;
  }, [last, market.name]);
  return (
    <section class="market-bar panel" aria-label={market.name}>
      <MarketPicker market={market} />
      <p class={`last ${moved}`} data-testid="last-price">
        <span class="visually-hidden">{t('markets.price')} </span>
        {last}
      </p>
      <dl tabIndex={0}>
        <div>
          <dt>{t('ticker.change')}</dt>
          <dd class={trend(percent)}>{percent === '' ? '–' : percent}</dd>
        </div>
        <div>
          <dt>{t('ticker.high')}</dt>
          <dd>{price(ticker?.high)}</dd>
        </div>
        <div>
          <dt>{t('ticker.low')}</dt>
          <dd>{price(ticker?.low)}</dd>
        </div>
        <div>
          <dt>{t('ticker.volume', { unit: market.base_unit.toUpperCase() })}</dt>
          <dd>{ticker === undefined ? '–' : shownCompact(ticker.amount)}</dd>
        </div>
        <div>
          <dt>{t('ticker.volume', { unit: market.quote_unit.toUpperCase() })}</dt>
          <dd>{ticker === undefined ? '–' : shownCompact(ticker.volume)}</dd>
        </div>
        {market.state !== 'enabled' && (
          <div>
            <dt>{t('ticker.state')}</dt>
            <dd class="warn">{word('marketState', market.state)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function MarketPicker({ market }: { readonly market: Market }) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const elsewhere =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !root.current?.contains(event.target as Node);
      if (elsewhere) {
        setOpen(false);
      }
    };
    document.addEventListener('mousedown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('mousedown', close);
      document.removeEventListener('keydown', close);
    };
  }, []);
  return (
    <div class="picker" ref={root}>
      <h1>
        <button type="button" aria-expanded={open} aria-haspopup="true" onClick={() => setOpen(!open)}>
          {market.name}
          <span class="chevron" aria-hidden="true" />
        </button>
      </h1>
      {open && (
        <div class="popover">
          <MarketList onChosen={() => setOpen(false)} />
        </div>
      )}
    </div>
  );
}
