import type { Market } from '../api/types';
import { t } from '../i18n';
import { shown, shownShort } from '../money/decimal';
import type { Draft } from './draft';
import type { Precisions, Preview } from './preview';

interface Props {
  readonly seen: Preview | null;
  readonly draft: Draft;
  readonly market: Market;
  readonly precisions: Precisions;
}

/** What the order would cost and bring. */
export function Summary({ seen, draft, market, precisions }: Props) {
  const [base, quote] = [market.base_unit.toUpperCase(), market.quote_unit.toUpperCase()];
  const [received, precision] = draft.side === 'buy' ? [base, precisions.base] : [quote, precisions.quote];
  return (
    <dl class="summary" data-testid="summary">
      {seen?.averagePrice !== undefined && seen.averagePrice !== null && (
        <div>
          <dt>{t('summary.averagePrice')}</dt>
          <dd>
            {shown(seen.averagePrice, market.price_precision)} {quote}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('summary.total')}</dt>
        <dd>{seen === null ? '–' : `${shownShort(seen.total, precisions.quote)} ${quote}`}</dd>
      </div>
      <div>
        <dt>{t('summary.fee')}</dt>
        <dd>{seen === null ? '–' : `${shownShort(seen.fee, precision)} ${received}`}</dd>
      </div>
      <div>
        <dt>{t('summary.received')}</dt>
        <dd>{seen === null ? '–' : `${shownShort(seen.received, precision)} ${received}`}</dd>
      </div>
      {seen?.tooDeep === true && <p class="warn">{t('summary.tooDeep')}</p>}
    </dl>
  );
}
