interface Props {
  class?: string | undefined;
  label: string;
  /** Endings and media types, as the attribute takes them. */
  accept: string;
  multiple?: boolean | undefined;
  /** At least one. */
  onChoose(files: readonly [File, ...File[]]): void;
}

/** A field for files, which are taken as soon as they are chosen. */
export function FileChoice({ class: name = 'file ui', label, accept, multiple, onChoose }: Props) {
  return (
    <label class={name}>
      <span>{label}</span>
      <input
        class="choose-file"
        type="file"
        accept={accept}
        multiple={multiple}
        onChange={({ currentTarget }) => {
          const [first, ...rest] = currentTarget.files ?? [];
          if (first) onChoose([first, ...rest]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
