import { Profile } from '../account/Profile';
import { Wallets } from '../account/Wallets';
import { t } from '../i18n';
import type { Configuration } from '../session/configuration';
import { link } from '../stream/links';
import { Header } from './Header';
import { dismiss, notices } from './notices';
import { view } from './router';
import { TradeView } from './TradeView';

/** The page. */
export function App({ configuration }: { readonly configuration: Configuration }) {
  return (
    <>
      <Header />
      {link.value === 'lost' && (
        <p class="lost-banner" role="alert">
          {t('link.explained')}
        </p>
      )}
      <main id="main" class={link.value === 'lost' ? 'stale' : ''}>
        <Shown issuer={configuration.issuer} />
      </main>
      <footer>
        <span>
          {t('footer.charts')}{' '}
          <a href="https://www.tradingview.com/" rel="noreferrer noopener" target="_blank">
            TradingView Lightweight Charts™
          </a>
        </span>
        <a href="/swagger">{t('footer.api')}</a>
        <span class="keys">{t('footer.keys')}</span>
      </footer>
      <Notices />
    </>
  );
}

function Shown({ issuer }: { readonly issuer: string }) {
  switch (view.value.name) {
    case 'trade':
      return <TradeView />;
    case 'wallets':
      return <Wallets />;
    case 'profile':
      return <Profile issuer={issuer} />;
  }
}

function Notices() {
  return (
    <ul class="notices" aria-live="polite">
      {notices.value.map(({ id, kind, text }) => (
        <li key={id} class={kind}>
          {text}
          <button type="button" aria-label={t('notice.dismiss')} onClick={() => dismiss(id)}>
            ×
          </button>
        </li>
      ))}
    </ul>
  );
}
