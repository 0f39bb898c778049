import { shareWords } from 'virtual:chalktalk/words/share';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { CODE_WORDS, wordsOf } from '../../browser/link/code.ts';
import type { Sealed } from '../../browser/link/link.ts';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';

const says = shareWords.sealed;

interface Props<T> {
  sealed: Sealed<T>;
  onOpened(opened: T): void;
  /** Left out where nothing else would stand there. */
  onClose?: (() => void) | undefined;
}

/** Asks for the code of a link. A wrong one costs nothing: what was typed stays, and the link too. */
export function CodeEntry<T>({ sealed, onOpened, onClose }: Props<T>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const [opening, setOpening] = useState(false);
  // What was begun before the reader changed their mind counts no longer.
  const turn = useRef(0);
  useEffect(() => () => void turn.current++, []);
  const [refused, setRefused] = useState(0);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (refused > 0) box.current?.querySelector('input')?.focus();
  }, [refused]);
  const refuse = (text: string) => {
    setProblem(text);
    setRefused((before) => before + 1);
  };
  const stop = () => {
    turn.current++;
    setOpening(false);
  };
  const open = () => {
    const count = wordsOf(typed).length;
    if (count !== CODE_WORDS) return refuse(says.count(count));
    const mine = ++turn.current;
    setProblem(undefined);
    setOpening(true);
    void sealed.open(typed).then((opened) => {
      if (mine !== turn.current) return;
      setOpening(false);
      if (opened === 'wrong') refuse(says.wrong);
      else onOpened(opened);
    });
  };
  return (
    <section class="offer sealed" ref={box} aria-label={says.title}>
      <p class="offer-title">{says.title}</p>
      <p>{says.about(says.kinds[sealed.kind as keyof typeof says.kinds] ?? says.something)}</p>
      <Form focus onSubmit={open}>
        <Line
          id={id}
          label={says.label}
          hint={says.hint}
          problem={problem}
          autocapitalize="none"
          spellcheck={false}
          value={typed}
          onInput={(text) => {
            setTyped(text);
            setProblem(undefined);
          }}
        />
        <p class="offer-ways">
          <button class="go" type="submit" disabled={opening}>
            {says.open}
          </button>
          {opening && (
            <button type="button" onClick={stop}>
              {says.stop}
            </button>
          )}
          {!opening && onClose && (
            <button type="button" onClick={onClose}>
              {shareWords.close}
            </button>
          )}
        </p>
      </Form>
      <p class="ui" role="status">
        {opening ? says.opening : ''}
      </p>
    </section>
  );
}
