import { t } from '../i18n';
import { Choice } from '../ui/Choice';
import { hasTrigger, ORDER_TYPES, type OrderType } from './draft';

interface Props {
  readonly type: OrderType;
  readonly onType: (type: OrderType) => void;
}

const CONDITIONAL = ORDER_TYPES.filter(hasTrigger);

/** The type of the order: the two simple ones, and one button for those that wait for a price. */
export function TypeTabs({ type, onType }: Props) {
  const groups = [
    { title: t('type.limit'), first: 'limit' as const, chosen: type === 'limit' },
    { title: t('type.market'), first: 'market' as const, chosen: type === 'market' },
    { title: t('type.conditional'), first: 'stop_limit' as const, chosen: hasTrigger(type) },
  ];
  return (
    <>
      <div class="type-tabs" role="group" aria-label={t('form.type')}>
        {groups.map(({ title, first, chosen }) => (
          <button key={first} type="button" aria-pressed={chosen} onClick={() => onType(first)}>
            {title}
          </button>
        ))}
      </div>
      {hasTrigger(type) && (
        <Choice
          label={t('form.condition')}
          value={type}
          options={CONDITIONAL.map((value) => ({ value, title: t(`type.${value}`) }))}
          onChange={onType}
        />
      )}
    </>
  );
}
