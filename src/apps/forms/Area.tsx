import { formsWords } from 'virtual:chalktalk/words/forms';
import { Field, type FieldProps } from './Field.tsx';

/** No text of a form is longer: the log would cut it. */
export const LONGEST_TEXT = 4000;

interface Props extends FieldProps {
  value: string;
  rows?: number | undefined;
  longest?: number | undefined;
  /** What stands there as an example while nothing is typed. */
  placeholder?: string | undefined;
  /** How much was typed of what there may be, in words; left out where it is not told. */
  of?: ((length: number, most: number) => string) | undefined;
  onInput(value: string): void;
}

/** A field of several lines. A text that is too long stays whole, and the form waits until it is shorter: nothing is cut. */
export function Area({ rows = 3, longest = LONGEST_TEXT, value, placeholder, of, onInput, problem, ...field }: Props) {
  const tooLong = value.length > longest;
  return (
    <Field {...field} problem={tooLong ? formsWords.tooLong(value.length, longest) : problem} count={of?.(value.length, longest)}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          data-too-long={tooLong ? '' : undefined}
          value={value}
          placeholder={placeholder}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
    </Field>
  );
}
