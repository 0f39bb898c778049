interface Props {
  id: string;
  label: string;
  hint?: string | undefined;
  value: string;
  /** What stands there as an example while nothing is typed. */
  placeholder?: string | undefined;
  onInput(value: string): void;
}

const LONGEST = 4000;

/** One line to type, with its name above and what it is for below. */
export function Line({ id, label, hint, value, placeholder, onInput }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        maxLength={200}
        autocomplete="off"
        value={value}
        placeholder={placeholder}
        aria-describedby={hint && `${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Several lines to type. */
export function Area({ id, label, hint, value, placeholder, onInput }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        maxLength={LONGEST}
        value={value}
        placeholder={placeholder}
        aria-describedby={hint && `${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
