import type { Market } from '../api/types';
import { t } from '../i18n';
import { decimal, type Decimal } from '../money/decimal';
import { Field } from '../ui/Field';
import type { FieldName } from './check';
import { hasTrigger, isLimit, withPrice, withShare, withTotal, withVolume, type Draft } from './draft';
import { MoreOptions } from './MoreOptions';

const SHARES = ['0.25', '0.5', '0.75', '1'];

interface Props {
  readonly draft: Draft;
  readonly market: Market;
  /** What the member has to spend or to sell; null while it is not known. */
  readonly have: Decimal | null;
  readonly quotePrecision: number;
  readonly problem: (field: FieldName) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** The fields that the type of the order has. */
export function Fields({ draft, market, have, quotePrecision, problem, onChange }: Props) {
  const [base, quote] = [market.base_unit.toUpperCase(), market.quote_unit.toUpperCase()];
  const limit = isLimit(draft.type);
  const field = (name: FieldName, label: string, unit: string, change: (text: string) => Draft) => (
    <Field
      name={name}
      label={label}
      unit={unit}
      value={draft[name]}
      problem={problem(name)}
      onInput={(text) => onChange(change(text))}
    />
  );
  return (
    <>
      {hasTrigger(draft.type) &&
        field('stopPrice', t('form.stopPrice'), quote, (stopPrice) => ({ ...draft, stopPrice }))}
      {limit && field('price', t('form.price'), quote, (price) => withPrice(draft, price))}
      {field('volume', t('form.volume'), base, (volume) => withVolume(draft, volume))}
      <div class="shares" role="group" aria-label={t('form.shares')}>
        {SHARES.map((share) => (
          <button
            key={share}
            type="button"
            disabled={have === null}
            onClick={() => onChange(withShare(draft, share, have ?? decimal(0), market, quotePrecision))}
          >
            {decimal(share).times(100).toFixed()}%
          </button>
        ))}
      </div>
      {(limit || draft.side === 'buy') &&
        field('total', limit ? t('form.total') : t('form.spend'), quote, (total) => withTotal(draft, total, market))}
      {limit && <MoreOptions draft={draft} base={base} problem={problem} onChange={onChange} />}
    </>
  );
}
