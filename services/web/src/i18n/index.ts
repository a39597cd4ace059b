import { signal } from '@preact/signals';
import i18next from 'i18next';
import de from './de.json';
import en from './en.json';

/** The languages of the page. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;
export type Key = keyof typeof en;

const KEPT = 'bourse.language';

/** The language that is shown. */
export const language = signal<Language>('en');

function isLanguage(text: string | null): text is Language {
  return text !== null && text in LANGUAGES;
}

/** Begins with the language that was chosen before, or else the browser's. */
export function startLanguage(): void {
  const kept = localStorage.getItem(KEPT);
  const browsers = navigator.language.slice(0, 2);
  language.value = isLanguage(kept) ? kept : isLanguage(browsers) ? browsers : 'en';
  void i18next.init({
    lng: language.value,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    // The view escapes what it shows.
    interpolation: { escapeValue: false },
    resources: { en: { translation: en }, de: { translation: de } },
  });
  document.documentElement.lang = language.value;
}

/** Shows another language, and keeps the choice. */
export function chooseLanguage(chosen: Language): void {
  localStorage.setItem(KEPT, chosen);
  void i18next.changeLanguage(chosen);
  document.documentElement.lang = chosen;
  language.value = chosen;
}

/** A text in the language that is shown; whoever renders it renders again when that changes. */
export function t(key: Key, values: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(key, { lng: language.value, ...values });
}

/** The words for a code of the exchange: its own if there are any, otherwise the code itself. */
export function codeText(code: string): string {
  const key = `error.${code}`;
  return i18next.exists(key) ? t(key as Key) : t('error.unknown', { code });
}

/** A word of the API, such as a state or a type, in the language that is shown. */
export function word(family: string, value: string): string {
  const key = `${family}.${value}`;
  return i18next.exists(key) ? t(key as Key) : value;
}

/** The language as the browser's own region writes it, such as en-GB, for dates. */
export function locale(): string {
  return navigator.languages.find((one) => one.startsWith(language.value)) ?? language.value;
}

/** A time for people: its hours alone if it is of today. */
export function timeText(time: Date, withDate: boolean): string {
  return new Intl.DateTimeFormat(locale(), {
    ...(withDate ? { year: '2-digit', month: '2-digit', day: '2-digit' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(time);
}
