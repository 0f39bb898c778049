import { Field, type FieldProps } from './Field.tsx';

interface Props extends FieldProps {
  type?: 'text' | 'date' | 'time' | 'number' | undefined;
  min?: number | string | undefined;
  max?: number | string | undefined;
  step?: number | undefined;
  inputmode?: 'numeric' | 'decimal' | undefined;
  maxLength?: number | undefined;
  autocomplete?: 'off' | 'name' | undefined;
  autocapitalize?: 'none' | undefined;
  spellcheck?: boolean | undefined;
  /** What stands there as an example while nothing is typed. */
  placeholder?: string | undefined;
  value: string;
  onInput(value: string): void;
}

/** A field of one line: text, if nothing else is said. */
export function Line({ id, label, hint, hintAbove, problem, value, onInput, type = 'text', ...given }: Props) {
  return (
    <Field id={id} label={label} hint={hint} hintAbove={hintAbove} problem={problem}>
      {(control) => (
        <input
          {...(type === 'text' && { maxLength: 200, autocomplete: 'off' })}
          {...given}
          {...control}
          // Preact types each kind of input apart; all of ours take the same attributes.
          type={type as 'text'}
          value={value}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
