import { useId } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** A field for a line of text. */
export function TextField({ label, value, problem, onInput }: Props) {
  const id = useId();
  return (
    <div class={problem === undefined ? 'field' : 'field invalid'}>
      <div class="box stacked">
        <label for={id}>{label}</label>
        <input
          id={id}
          autocomplete="off"
          spellcheck={false}
          value={value}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </div>
      {problem !== undefined && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
