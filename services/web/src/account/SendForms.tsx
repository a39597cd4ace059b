import { useState } from 'preact/hooks';
import { answer, api } from '../api/client';
import { complain, notify } from '../app/notices';
import { t } from '../i18n';
import { currencies, precisionOf } from '../market/markets';
import { plain, shownShort, typed } from '../money/decimal';
import { Choice } from '../ui/Choice';
import { Field } from '../ui/Field';
import { available, moneyChanges } from './balances';

interface Sending {
  readonly currency: string;
  readonly amount: string;
  readonly to: string;
}

interface Props {
  readonly title: string;
  readonly toLabel: string;
  readonly action: string;
  readonly done: string;
  /** Currencies that may be sent. */
  readonly codes: readonly string[];
  readonly fee: (currency: string) => string | null;
  readonly send: (sending: Sending) => Promise<unknown>;
}

/** Asks for money to leave the exchange. */
export function WithdrawForm() {
  const open = [...currencies.value.values()].filter((currency) => currency.withdrawal_enabled && !currency.frozen);
  return (
    <SendForm
      title={t('withdraw.title')}
      toLabel={t('withdraw.to')}
      action={t('withdraw.action')}
      done={t('withdraw.done')}
      codes={open.map(({ id }) => id)}
      fee={(currency) => currencies.value.get(currency)?.withdraw_fee ?? null}
      send={({ currency, amount, to }) =>
        answer(api.POST('/api/v2/peatio/account/withdraws', { body: { currency, amount, rid: to } }))
      }
    />
  );
}

/** Sends money to another member. */
export function TransferForm() {
  const open = [...currencies.value.values()].filter((currency) => !currency.frozen);
  return (
    <SendForm
      title={t('transfer.title')}
      toLabel={t('transfer.to')}
      action={t('transfer.action')}
      done={t('transfer.done')}
      codes={open.map(({ id }) => id)}
      fee={() => null}
      send={({ currency, amount, to }) =>
        answer(
          api.POST('/api/v2/peatio/account/internal_transfers', { body: { currency, amount, username_or_uid: to } }),
        )
      }
    />
  );
}

function SendForm({ title, toLabel, action, done, codes, fee, send }: Props) {
  const [sending, setSending] = useState<Sending>({ currency: '', amount: '', to: '' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const currency = codes.includes(sending.currency) ? sending.currency : (codes[0] ?? '');
  const have = available(currency);
  const amount = typed(sending.amount);
  const amountProblem =
    amount === null || amount.eq(0)
      ? t('problem.missing')
      : have !== null && amount.gt(have)
        ? t('problem.balance', { bound: plain(have) })
        : undefined;
  const toProblem = sending.to.trim() === '' ? t('problem.missing') : undefined;
  const charged = fee(currency);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (amountProblem !== undefined || toProblem !== undefined || amount === null) {
      return;
    }
    setBusy(true);
    try {
      await send({ currency, amount: plain(amount), to: sending.to.trim() });
      notify('good', done);
      setSending({ currency, amount: '', to: '' });
      setTried(false);
      moneyChanges.value++;
    } catch (failure) {
      complain(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="panel send" aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Choice
          label={t('wallets.currency')}
          value={currency}
          options={codes.map((code) => ({ value: code, title: code.toUpperCase() }))}
          onChange={(chosen) => setSending({ ...sending, currency: chosen })}
        />
        <p class="available">
          <span>{t('form.available')}</span>
          <output>
            {have === null ? '–' : `${shownShort(have, precisionOf(currency))} ${currency.toUpperCase()}`}
          </output>
        </p>
        <Field
          name="amount"
          label={t('wallets.amount')}
          unit={currency.toUpperCase()}
          value={sending.amount}
          problem={tried ? amountProblem : undefined}
          onInput={(text) => setSending({ ...sending, amount: text })}
        />
        <Field
          label={toLabel}
          value={sending.to}
          problem={tried ? toProblem : undefined}
          onInput={(to) => setSending({ ...sending, to })}
        />
        {charged !== null && (
          <p class="available">
            <span>{t('withdraw.fee')}</span>
            <output>
              {shownShort(charged, precisionOf(currency))} {currency.toUpperCase()}
            </output>
          </p>
        )}
        <button type="submit" class="submit login" disabled={busy}>
          {action}
        </button>
      </form>
    </section>
  );
}
