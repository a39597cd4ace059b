import { chooseLanguage, language, LANGUAGES, t, type Language } from '../i18n';
import { logIn, logOut, session } from '../session/session';
import { link } from '../stream/links';
import { Choice } from '../ui/Choice';
import { complain } from './notices';
import { go, view } from './router';
import { theme, toggleTheme } from './theme';

const PAGES = [
  { name: 'trade', path: '/', title: 'header.trade' },
  { name: 'wallets', path: '/wallets', title: 'header.wallets' },
  { name: 'profile', path: '/profile', title: 'header.profile' },
] as const;

/** The top of every view. */
export function Header() {
  const languages = Object.keys(LANGUAGES) as Language[];
  return (
    <header class="top">
      <a class="skip" href="#main">
        {t('header.skip')}
      </a>
      <span class="brand">
        <img src="/favicon.svg" alt="" width="22" height="22" />
        Bourse
      </span>
      <nav aria-label={t('header.pages')}>
        {PAGES.map(({ name, path, title }) => (
          <a
            key={name}
            href={path}
            aria-current={view.value.name === name ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault();
              go(path);
            }}
          >
            {t(title)}
          </a>
        ))}
      </nav>
      <p class={`link ${link.value}`} role="status" data-testid="link">
        {t(`link.${link.value}`)}
      </p>
      <Choice
        label={t('header.language')}
        quiet
        value={language.value}
        options={languages.map((value) => ({ value, title: value.toUpperCase() }))}
        onChange={chooseLanguage}
      />
      <button
        type="button"
        class="icon"
        aria-label={t('header.theme')}
        aria-pressed={theme.value === 'light'}
        onClick={toggleTheme}
      >
        <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
          <path d="M12 3a9 9 0 1 0 9 9 7 7 0 0 1-9-9z" fill="currentColor" />
        </svg>
      </button>
      <Member />
    </header>
  );
}

function Member() {
  const known = session.value;
  switch (known.state) {
    case 'unknown':
      return null;
    case 'out':
      return (
        <button type="button" class="login-button" onClick={() => void logIn().catch(complain)}>
          {t('header.login')}
        </button>
      );
    case 'in':
      return (
        <div class="member">
          <span data-testid="username">{known.member.username}</span>
          <button type="button" class="quiet" onClick={() => void logOut().catch(complain)}>
            {t('header.logout')}
          </button>
        </div>
      );
  }
}
