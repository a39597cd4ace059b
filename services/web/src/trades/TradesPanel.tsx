import type { Market } from '../api/types';
import { t, timeText } from '../i18n';
import { shown } from '../money/decimal';
import { trades } from './feed';

/** The newest trades, coloured by who took. */
export function TradesPanel({ market }: { readonly market: Market }) {
  const precision = Math.min(market.amount_precision, 6);
  return (
    <section class="panel trades" aria-label={t('trades.title')}>
      <header>
        <h2>{t('trades.title')}</h2>
      </header>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t('trades.title')}>
        <table class="lines" data-testid="trades">
          <thead>
            <tr>
              <th scope="col">{t('trades.price', { unit: market.quote_unit.toUpperCase() })}</th>
              <th scope="col" class="number">
                {t('trades.volume', { unit: market.base_unit.toUpperCase() })}
              </th>
              <th scope="col" class="number">
                {t('trades.time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {trades.value.map((trade) => (
              <tr key={trade.id}>
                <td class={trade.side === 'buy' ? 'up' : 'down'}>
                  {shown(trade.price, market.price_precision)}
                  <span class="visually-hidden"> {t(`side.${trade.side}`)}</span>
                </td>
                <td class="number">{shown(trade.amount, precision)}</td>
                <td class="number">{timeText(new Date(trade.timeS * 1000), false)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
