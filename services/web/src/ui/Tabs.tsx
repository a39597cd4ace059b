import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One of several views in the same place. */
export interface Tab<Name extends string> {
  readonly name: Name;
  readonly title: string;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Name>[];
  readonly selected: Name;
  readonly onSelect: (name: Name) => void;
  /** Stands at the end of the row of tabs. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Tabs as the ARIA practices have them: arrow keys move between them, Tab leads on into the panel. */
export function Tabs<Name extends string>({ label, tabs, selected, onSelect, aside, children }: Props<Name>) {
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const index = tabs.findIndex((tab) => tab.name === selected);
    const next = tabs[(index + step + tabs.length) % tabs.length];
    if (step !== 0 && next !== undefined) {
      event.preventDefault();
      onSelect(next.name);
      document.getElementById(`${id}-${next.name}`)?.focus();
    }
  };
  return (
    <div class="tabs">
      <div class="tabs-row">
        <div class="tablist" role="tablist" aria-label={label} onKeyDown={move}>
          {tabs.map(({ name, title }) => (
            <button
              key={name}
              id={`${id}-${name}`}
              type="button"
              role="tab"
              aria-selected={name === selected}
              aria-controls={`${id}-panel`}
              tabIndex={name === selected ? 0 : -1}
              onClick={() => onSelect(name)}
            >
              {title}
            </button>
          ))}
        </div>
        {aside}
      </div>
      <div class="tabpanel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
