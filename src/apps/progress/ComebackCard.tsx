import { progressWords } from 'virtual:chalktalk/words/progress';
import { useEffect, useRef, useState } from 'preact/hooks';
import { CARD, cardFile, drawCard } from '../../browser/card.ts';
import { copyText } from '../../browser/copy.ts';
import { saveFile } from '../../browser/save-file.ts';
import type { Comeback } from '../../learner/history.ts';
import { Tick } from '../forms/Tick.tsx';

const says = progressWords.agenda.card;
const { day } = progressWords;

interface Props {
  comeback: Comeback;
  /** The reader's name; empty where none was given. */
  name: string;
  playbook: string;
}

/** A way to show a comeback to others. Nothing is drawn before the reader asks for it, and nothing leaves by itself. */
export function ComebackCard(props: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="quiet comeback-share"
        aria-expanded={open}
        aria-label={says.shareNamed(props.comeback.question.title)}
        onClick={() => setOpen(!open)}
      >
        {says.share}
      </button>
      {open && (
        <Card
          {...props}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
    </>
  );
}

function Card({ comeback: { question, wrong, right, days }, name, playbook, onClose }: Props & { onClose(): void }) {
  const [named, setNamed] = useState(false);
  const [message, setMessage] = useState('');
  const canvas = useRef<HTMLCanvasElement>(null);
  const who = named ? name : '';
  const text = says.text(question.title, day(wrong), day(right), days, who);
  const draw = async () => {
    if (!canvas.current) return;
    await drawCard(canvas.current, {
      label: says.label,
      title: question.title,
      wrong: says.wrong(day(wrong)),
      right: says.right(day(right)),
      later: says.days(days),
      name: who,
      playbook,
    });
  };
  useEffect(() => void draw().catch(() => setMessage(says.pictureFailed)), [who, question]);
  const withPicture = async (use: (file: File) => Promise<string> | string) => {
    try {
      await draw();
      if (!canvas.current) return;
      setMessage(await use(new File([await cardFile(canvas.current)], 'comeback.png', { type: 'image/png' })));
    } catch {
      setMessage(says.pictureFailed);
    }
  };
  const save = (file: File) => {
    saveFile(document, file.name, file);
    return says.pictureSaved;
  };
  // Whoever closes the list of programs has changed their mind; there is nothing to say.
  const send = (file: File) =>
    navigator.share({ files: [file], text }).then(
      () => '',
      () => '',
    );
  return (
    <div class="comeback-card">
      <p class="hint">{says.about}</p>
      <canvas ref={canvas} width={CARD.width} height={CARD.height} role="img" aria-label={text} />
      <p class="comeback-text">{text}</p>
      {name ? (
        <Tick checked={named} ui onChange={setNamed}>
          {says.withName(name)}
        </Tick>
      ) : (
        <p class="hint">{says.noName}</p>
      )}
      <div class="ways-on">
        <button type="button" onClick={() => void withPicture(save)}>
          {says.picture}
        </button>
        {canSend() && (
          <button type="button" onClick={() => void withPicture(send)}>
            {says.send}
          </button>
        )}
        <button type="button" onClick={() => void copyText(text).then((done) => setMessage(done ? says.copied : says.notCopied))}>
          {says.copy}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {says.close}
        </button>
      </div>
      <p class="ui" role="status">
        {message}
      </p>
    </div>
  );
}

/** Does the browser hand pictures to other programs? */
function canSend(): boolean {
  const example = new File([], 'a.png', { type: 'image/png' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [example] });
}
