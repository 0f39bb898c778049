import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  longest: number;
  /** `12 of 600`. */
  of(length: number, most: number): string;
  error?: string | undefined;
  rows?: number;
  onInput(value: string): void;
}

/** A text of a few lines with its name, what it is for, and how much of it there may be. */
export function Text({ label, hint, value, longest, of, error, rows = 3, onInput }: Props) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        rows={rows}
        maxLength={longest}
        value={value}
        aria-describedby={[hint && `${id}-hint`, error && `${id}-error`, `${id}-of`].filter(Boolean).join(' ')}
        aria-invalid={error ? true : undefined}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <p class="ui field-of" id={`${id}-of`}>
        {of(value.length, longest)}
      </p>
    </div>
  );
}
