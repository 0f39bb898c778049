import type { ComponentChildren } from 'preact';

/** What a field says about its control, as attributes of it. */
export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** What every field has. */
export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  /** Where the hint stands: above what is long to fill in, else below. */
  hintAbove?: boolean | undefined;
  /** What is wrong with it, told beside it. */
  problem?: string | undefined;
}

interface Props extends FieldProps {
  /** What is told last, as how much was typed. */
  count?: string | undefined;
  children(control: Control): ComponentChildren;
}

/** A field: its name above, what it is for, what is wrong with it. Its control names all of that to whoever listens. */
export function Field({ id, label, hint, hintAbove = false, problem, count, children }: Props) {
  const about = hint && (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
  const described = [hint && `${id}-hint`, problem && `${id}-problem`, count && `${id}-count`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hintAbove && about}
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem ? true : undefined })}
      {!hintAbove && about}
      <Problem id={`${id}-problem`} text={problem} />
      {count && (
        <p class="ui field-count" id={`${id}-count`}>
          {count}
        </p>
      )}
    </div>
  );
}

/** What is wrong with a field, beside it. */
export function Problem({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p class="error" id={id}>
      {text}
    </p>
  ) : null;
}
