import type { ComponentChildren } from 'preact';
import { Field, type FieldProps } from './Field.tsx';

interface Props extends Pick<FieldProps, 'id' | 'label'> {
  link: string;
  /** What is done with it: a button. */
  children: ComponentChildren;
}

/** A link that was made, to be copied: it is selected as a whole. */
export function LinkField({ id, label, link, children }: Props) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <div class="joined">
          <input {...control} type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
          {children}
        </div>
      )}
    </Field>
  );
}
