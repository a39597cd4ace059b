import { useState } from 'preact/hooks';
import { go, tradePath } from '../app/router';
import { t } from '../i18n';
import { decimal, shown, shownCompact } from '../money/decimal';
import { currentMarket, markets, tickers, type Ticker } from './markets';

/** How a change in percent is coloured: by its sign, which the text has as well. */
export function trend(percent: string): 'up' | 'down' | '' {
  const changes = /[1-9]/.test(percent);
  return !changes ? '' : percent.startsWith('-') ? 'down' : 'up';
}

/** The last price; a market without a trade has none. */
function lastText(ticker: Ticker | undefined, precision: number): string {
  return ticker === undefined || decimal(ticker.last).eq(0) ? '–' : shown(ticker.last, precision);
}

/** All markets with their prices and changes; a click, or Enter, shows one. */
export function MarketList({ onChosen }: { readonly onChosen?: () => void }) {
  const [search, setSearch] = useState('');
  const found = markets.value.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()));
  const choose = (event: MouseEvent, id: string) => {
    event.preventDefault();
    go(tradePath(id));
    onChosen?.();
  };
  return (
    <section class="panel markets" aria-label={t('markets.title')}>
      <input
        class="search"
        type="search"
        value={search}
        aria-label={t('markets.search')}
        placeholder={t('markets.search')}
        data-shortcut="/"
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t('markets.title')}>
        <table class="lines">
          <thead>
            <tr>
              <th scope="col">{t('markets.market')}</th>
              <th scope="col" class="number">
                {t('markets.price')}
              </th>
              <th scope="col" class="number">
                {t('markets.change')}
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((market) => {
              const ticker = tickers.value[market.id];
              const percent = ticker?.price_change_percent ?? '';
              return (
                <tr key={market.id} class={market.id === currentMarket.value?.id ? 'current' : ''}>
                  <td>
                    <a
                      href={tradePath(market.id)}
                      aria-current={market.id === currentMarket.value?.id ? 'page' : undefined}
                      onClick={(event) => choose(event, market.id)}
                    >
                      {market.name}
                    </a>
                    <small>
                      {ticker === undefined ? '' : `${shownCompact(ticker.volume)} ${market.quote_unit.toUpperCase()}`}
                    </small>
                  </td>
                  <td class="number">{lastText(ticker, market.price_precision)}</td>
                  <td class={`number ${trend(percent)}`}>{percent}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
