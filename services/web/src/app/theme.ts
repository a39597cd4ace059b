import { computed, signal } from '@preact/signals';

export type Theme = 'dark' | 'light';

const KEPT = 'bourse.theme';
const system = window.matchMedia('(prefers-color-scheme: light)');
const systemTheme = signal<Theme>(system.matches ? 'light' : 'dark');
const chosen = signal<Theme | null>(read());

system.addEventListener('change', () => (systemTheme.value = system.matches ? 'light' : 'dark'));

/** The theme that is shown: the chosen one, otherwise the system's. */
export const theme = computed<Theme>(() => chosen.value ?? systemTheme.value);

theme.subscribe((value) => (document.documentElement.dataset['theme'] = value));

/** Shows the other theme, and keeps the choice. */
export function toggleTheme(): void {
  const next = theme.value === 'dark' ? 'light' : 'dark';
  localStorage.setItem(KEPT, next);
  chosen.value = next;
}

/** A colour of the theme, for what is drawn by script. */
export function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function read(): Theme | null {
  const kept = localStorage.getItem(KEPT);
  return kept === 'dark' || kept === 'light' ? kept : null;
}
