import type { ComponentChildren } from 'preact';

interface Props {
  /** A button is one of several of the same name; a box stands for itself. */
  type?: 'checkbox' | 'radio' | undefined;
  name?: string | undefined;
  checked: boolean;
  disabled?: boolean | undefined;
  /** Set in the face of the interface, beside what is. */
  ui?: boolean | undefined;
  onChange(checked: boolean): void;
  children: ComponentChildren;
}

/** A box or a button to tick, with its words: the whole line is the target. */
export function Tick({ type = 'checkbox', ui = false, onChange, children, ...given }: Props) {
  return (
    <label class={ui ? 'tick ui' : 'tick'}>
      <input
        {...given}
        // Preact types each kind of input apart.
        type={type as 'checkbox'}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {children}
    </label>
  );
}
