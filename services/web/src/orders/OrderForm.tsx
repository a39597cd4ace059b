import { useEffect, useRef, useState } from 'preact/hooks';
import { available } from '../account/balances';
import { membership } from '../account/membership';
import type { Market } from '../api/types';
import { complain } from '../app/notices';
import { book } from '../book/feed';
import { t } from '../i18n';
import { fees, precisionOf } from '../market/markets';
import { shownShort } from '../money/decimal';
import { logIn, session } from '../session/session';
import { check, type FieldName } from './check';
import { EMPTY_DRAFT, hasTrigger, isLimit, request, withPrice, type Draft, type Side } from './draft';
import { Fields } from './Fields';
import { preview } from './preview';
import { ratesOf } from './rates';
import { Summary } from './Summary';
import { TypeTabs } from './TypeTabs';
import { usePlacing } from './usePlacing';

interface Props {
  readonly market: Market;
  /** A price that was clicked somewhere; another object each time. */
  readonly picked: { readonly price: string } | null;
}

/** The form for every type of order: it tells what is wrong and what it would cost before anything is sent. */
export function OrderForm({ market, picked }: Props) {
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
  const [tried, setTried] = useState(false);
  const { sending, send } = usePlacing();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    setDraft((now) => ({ ...EMPTY_DRAFT, side: now.side, type: now.type }));
    setTried(false);
  }, [market.id]);
  useEffect(() => {
    if (picked !== null) {
      setDraft((now) => withPicked(now, picked.price));
    }
  }, [picked]);

  const precisions = { base: precisionOf(market.base_unit), quote: precisionOf(market.quote_unit) };
  const given = draft.side === 'buy' ? market.quote_unit : market.base_unit;
  const have = available(given);
  const seen = preview(
    draft,
    market,
    book.value,
    ratesOf(market, fees.value, membership.value?.group ?? null),
    precisions,
  );
  const problems = check(draft, market, seen?.needed ?? null, have, Date.now());
  const problem = (field: FieldName) => {
    const found = problems.find((one) => one.field === field && (tried || one.rule !== 'missing'));
    return found && t(`problem.${found.rule}`, { bound: found.bound });
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) {
      form.current?.querySelector<HTMLInputElement>(`[name="${problems[0]?.field ?? ''}"]`)?.focus();
    } else if (await send(request(draft, market.id))) {
      setDraft({ ...draft, volume: '', total: '' });
      setTried(false);
    }
  };

  return (
    <section class="panel form" aria-label={t('form.title')}>
      <SideSwitch side={draft.side} onSide={(side) => setDraft({ ...draft, side })} />
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <TypeTabs type={draft.type} onType={(type) => setDraft({ ...draft, type })} />
        <p class="available">
          <span>{t('form.available')}</span>
          <output data-testid="available">
            {have === null ? '–' : `${shownShort(have, precisionOf(given))} ${given.toUpperCase()}`}
          </output>
        </p>
        <Fields
          draft={draft}
          market={market}
          have={have}
          quotePrecision={precisions.quote}
          problem={problem}
          onChange={setDraft}
        />
        <Summary seen={seen} draft={draft} market={market} precisions={precisions} />
        <Submit side={draft.side} base={market.base_unit.toUpperCase()} sending={sending} />
      </form>
    </section>
  );
}

function withPicked(draft: Draft, price: string): Draft {
  if (isLimit(draft.type)) {
    return withPrice(draft, price);
  }
  return hasTrigger(draft.type) ? { ...draft, stopPrice: price } : draft;
}

function SideSwitch({ side, onSide }: { readonly side: Side; readonly onSide: (side: Side) => void }) {
  return (
    <div class="side-switch" role="group" aria-label={t('form.side')}>
      {(['buy', 'sell'] as const).map((one) => (
        <button
          key={one}
          type="button"
          class={one}
          aria-pressed={one === side}
          data-shortcut={one === 'buy' ? 'b' : 's'}
          onClick={() => onSide(one)}
        >
          {t(`side.${one}`)}
        </button>
      ))}
    </div>
  );
}

function Submit({ side, base, sending }: { readonly side: Side; readonly base: string; readonly sending: boolean }) {
  return session.value.state === 'in' ? (
    <button type="submit" class={`submit ${side}`} disabled={sending}>
      {t(side === 'buy' ? 'form.buy' : 'form.sell', { unit: base })}
    </button>
  ) : (
    <button type="button" class="submit login" onClick={() => void logIn().catch(complain)}>
      {t('form.login')}
    </button>
  );
}
