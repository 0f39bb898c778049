import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../forms/Field.tsx';
import { FileChoice } from '../forms/FileChoice.tsx';
import { EXAMPLE } from './example.ts';
import { LONG, LONG_PASTE, openTable, type Problem, type Source } from './source.ts';
import type { Results } from './use-results.ts';

const says = topFifthWords.input;

interface Props {
  source: Source;
  /** The table is there after a reload. */
  stays: boolean;
  results: Results;
  /** @param keep the same table goes on: what was chosen about it stays */
  onTake(source: Source, keep?: boolean): void;
  onUndo(): void;
}

/** The way in: paste, drop, choose a file, or a made-up table. */
export function Input({ source, stays, results, onTake, onUndo }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<Problem>();
  const [cleared, setCleared] = useState(false);
  const [over, setOver] = useState(false);
  const long = source.text.length > LONG;
  const { people, leftOut } = results.people;
  const take = (next: Source, keep = false) => {
    setProblem(undefined);
    setCleared(false);
    onTake(next, keep);
  };
  const open = async (file: File) => {
    const opened = await openTable(file);
    if (typeof opened === 'string') setProblem(opened);
    else take(opened);
  };
  const drop = useRef<(file: File) => void>(undefined);
  drop.current = (file) => void open(file);
  // Anywhere on the page: a browser would leave it for a file that is dropped a little beside.
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(event.type === 'dragover');
      const [file] = event.dataTransfer.files;
      if (event.type === 'drop' && file) drop.current?.(file);
    };
    const kinds = ['dragover', 'dragleave', 'drop'] as const;
    for (const kind of kinds) addEventListener(kind, onDrag);
    return () => {
      for (const kind of kinds) removeEventListener(kind, onDrag);
    };
  }, []);
  const clear = () => {
    take({ text: '' });
    setCleared(true);
    field.current?.focus();
  };
  return (
    <div class={over ? 'fifth-input over' : 'fifth-input'}>
      <p>{says.text}</p>
      <p class="hint">{stays ? says.memory : says.tooLong}</p>
      <Field
        id="fifth-table"
        label={says.label}
        hint={long ? says.long(source.file ?? says.pasted, results.grid.rows.length) : says.hint}
        hintAbove
      >
        {(control) => (
          <textarea
            {...control}
            ref={field}
            rows={6}
            spellcheck={false}
            autocomplete="off"
            wrap="off"
            placeholder={long ? '' : says.placeholder}
            value={long ? '' : source.text}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              if (pasted.length <= LONG_PASTE) return;
              event.preventDefault();
              const { value, selectionStart, selectionEnd } = event.currentTarget;
              take({ text: value.slice(0, selectionStart) + pasted + value.slice(selectionEnd) });
            }}
            onInput={({ currentTarget }) => take({ text: currentTarget.value }, !source.file && !source.example)}
          />
        )}
      </Field>
      <FileChoice
        label={says.choose}
        accept=".csv,.tsv,.tab,.txt,text/csv,text/plain,text/tab-separated-values"
        onChoose={([file]) => void open(file)}
      />
      {problem && (
        <p class="fifth-problem" role="alert">
          {says.problems[problem]}
        </p>
      )}
      <div class="ways-on">
        {source.text === '' ? (
          <button type="button" onClick={() => take({ text: EXAMPLE, example: true })}>
            {says.example}
          </button>
        ) : (
          <button type="button" onClick={clear}>
            {says.clear}
          </button>
        )}
        {cleared && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setCleared(false);
              onUndo();
              field.current?.focus();
            }}
          >
            {says.undo}
          </button>
        )}
        <p class="ui" role="status">
          {cleared ? says.cleared : people.length > 0 ? says.read(people.length, leftOut.length) : ''}
        </p>
      </div>
      {source.example && <p class="fifth-made ui">{says.made}</p>}
    </div>
  );
}
