import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly name?: string;
  /** Of an amount: what it is counted in. Without one the field is for a line of text. */
  readonly unit?: string;
  readonly onInput: (value: string) => void;
}

/** A field for an amount or a line of text. An amount is a text as well: a number field would make a double of it. */
export function Field({ label, value, problem, name, unit, onInput }: Props) {
  const id = useId();
  return (
    <div class={problem === undefined ? 'field' : 'field invalid'}>
      <div class={unit === undefined ? 'box stacked' : 'box'}>
        <label for={id}>{label}</label>
        <input
          id={id}
          name={name}
          inputMode={unit === undefined ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck={false}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {unit !== undefined && (
          <span class="unit" aria-hidden="true">
            {unit}
          </span>
        )}
      </div>
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
