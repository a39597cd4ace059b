import { theme, toggleTheme } from '../app/theme';
import { chooseLanguage, language, LANGUAGES, t, word, type Language } from '../i18n';
import { fees, markets } from '../market/markets';
import { shownShort } from '../money/decimal';
import { ratesOf } from '../orders/rates';
import { logOut, session } from '../session/session';
import { Choice } from '../ui/Choice';
import { Table } from '../ui/Table';
import { membership } from './membership';
import { LoginFirst } from './Wallets';

interface Props {
  /** Keycloak's realm, whose account pages change passwords and second factors. */
  readonly issuer: string;
}

/** Who the member is, as Keycloak says it, and how the page looks. */
export function Profile({ issuer }: Props) {
  if (session.value.state !== 'in') {
    return <LoginFirst />;
  }
  const { member } = session.value;
  const facts: readonly (readonly [string, string])[] = [
    [t('profile.username'), member.username],
    [t('profile.name'), member.name],
    [t('profile.email'), `${member.email}${member.emailVerified ? ` (${t('profile.verified')})` : ''}`],
    [t('profile.account'), member.account],
    [t('profile.group'), membership.value?.group ?? '–'],
    [t('profile.level'), `${membership.value?.level ?? '–'}`],
    [t('profile.state'), membership.value === null ? '–' : word('memberState', membership.value.state)],
    [t('profile.roles'), member.roles.filter((role) => ['trader', 'operator', 'admin'].includes(role)).join(', ')],
  ];
  return (
    <div class="account-view">
      <h1>{t('profile.title')}</h1>
      <div class="account-columns">
        <section class="panel" aria-label={t('profile.title')}>
          <header>
            <h2>{t('profile.identity')}</h2>
          </header>
          <dl class="facts">
            {facts.map(([title, value]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p class="actions">
            <a class="button" href={`${issuer}/account`} rel="noreferrer">
              {t('profile.manage')}
            </a>
            <button type="button" class="quiet" onClick={() => void logOut()}>
              {t('header.logout')}
            </button>
          </p>
        </section>
        <div class="stack">
          <Appearance />
          <Fees />
        </div>
      </div>
    </div>
  );
}

function Appearance() {
  const languages = Object.entries(LANGUAGES) as [Language, string][];
  return (
    <section class="panel send" aria-label={t('profile.appearance')}>
      <header>
        <h2>{t('profile.appearance')}</h2>
      </header>
      <form>
        <Choice
          label={t('header.language')}
          value={language.value}
          options={languages.map(([value, title]) => ({ value, title }))}
          onChange={chooseLanguage}
        />
        <label class="check">
          <input type="checkbox" checked={theme.value === 'light'} onChange={toggleTheme} />
          {t('profile.light')}
        </label>
      </form>
    </section>
  );
}

function Fees() {
  const percent = (rate: string) => `${rate}%`;
  const rows = markets.value.map((market) => {
    const rates = ratesOf(market, fees.value, membership.value?.group ?? null);
    return { market: market.name, maker: rates.maker.times(100).toFixed(), taker: rates.taker.times(100).toFixed() };
  });
  return (
    <section class="panel" aria-label={t('profile.fees')}>
      <header>
        <h2>{t('profile.fees')}</h2>
      </header>
      <Table
        caption={t('profile.fees')}
        columns={[
          { title: t('orders.market'), cell: ({ market }) => market },
          { title: t('orders.maker'), number: true, cell: ({ maker }) => percent(shownShort(maker, 4)) },
          { title: t('orders.taker'), number: true, cell: ({ taker }) => percent(shownShort(taker, 4)) },
        ]}
        rows={rows}
        keyOf={({ market }) => market}
        empty={t('loading')}
      />
    </section>
  );
}
