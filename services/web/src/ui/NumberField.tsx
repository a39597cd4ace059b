import { useId } from 'preact/hooks';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly placeholder?: string;
  readonly onInput: (value: string) => void;
}

/** A field for an exact number: a text, since a number field would make a double of it. */
export function NumberField({ name, label, unit, value, problem, placeholder, onInput }: Props) {
  const id = useId();
  return (
    <div class={problem === undefined ? 'field' : 'field invalid'}>
      <div class="box">
        <label for={id}>{label}</label>
        <input
          id={id}
          name={name}
          inputMode="decimal"
          autocomplete="off"
          spellcheck={false}
          value={value}
          placeholder={placeholder}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        <span class="unit" aria-hidden="true">
          {unit}
        </span>
      </div>
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
