import { useId } from 'preact/hooks';

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  /** Whether the label is for screen readers alone. */
  readonly quiet?: boolean;
  readonly onChange: (value: Value) => void;
}

/** A choice of a few words. */
export function Choice<Value extends string>({ label, value, options, quiet = false, onChange }: Props<Value>) {
  const id = useId();
  const chosen = (text: string) => {
    const option = options.find((one) => one.value === text);
    if (option !== undefined) {
      onChange(option.value);
    }
  };
  return (
    <div class="choice">
      <label for={id} class={quiet ? 'visually-hidden' : ''}>
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => chosen(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
