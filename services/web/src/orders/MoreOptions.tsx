import { useId } from 'preact/hooks';
import { t } from '../i18n';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import type { FieldName } from './check';
import { SELF_TRADE_PREVENTIONS, TIMES_IN_FORCE, type Draft } from './draft';

interface Props {
  readonly draft: Draft;
  readonly base: string;
  readonly problem: (field: FieldName) => string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** How a limit order wants to be treated. */
export function MoreOptions({ draft, base, problem, onChange }: Props) {
  const id = useId();
  return (
    <details class="more">
      <summary>{t('form.more')}</summary>
      <Choice
        label={t('form.timeInForce')}
        value={draft.timeInForce}
        options={TIMES_IN_FORCE.map((value) => ({ value, title: t(`timeInForce.${value}`) }))}
        onChange={(timeInForce) => onChange({ ...draft, timeInForce })}
      />
      {draft.timeInForce === 'gtd' && (
        <div class="choice">
          <label for={`${id}-expiry`}>{t('form.expiresAt')}</label>
          <input
            id={`${id}-expiry`}
            name="expiresAt"
            type="datetime-local"
            value={draft.expiresAt}
            aria-invalid={problem('expiresAt') !== undefined}
            onInput={(event) => onChange({ ...draft, expiresAt: event.currentTarget.value })}
          />
          {problem('expiresAt') !== undefined && <p class="problem">{problem('expiresAt')}</p>}
        </div>
      )}
      {draft.type === 'limit' && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.postOnly}
            onChange={(event) => onChange({ ...draft, postOnly: event.currentTarget.checked })}
          />
          {t('form.postOnly')}
        </label>
      )}
      <Field
        name="displayVolume"
        label={t('form.displayVolume')}
        unit={base}
        value={draft.displayVolume}
        problem={problem('displayVolume')}
        onInput={(displayVolume) => onChange({ ...draft, displayVolume })}
      />
      <Choice
        label={t('form.selfTrade')}
        value={draft.selfTradePrevention}
        options={SELF_TRADE_PREVENTIONS.map((value) => ({ value, title: t(`selfTrade.${value}`) }))}
        onChange={(selfTradePrevention) => onChange({ ...draft, selfTradePrevention })}
      />
    </details>
  );
}
