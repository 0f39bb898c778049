import { briefWords } from 'virtual:chalktalk/words/brief';
import { useRef, useState } from 'preact/hooks';
import type { Briefed } from '../../learner/events.ts';

const says = briefWords.earlier;

interface Props {
  /** The latest first. */
  briefs: readonly Briefed[];
  onOpen(brief: Briefed): void;
  onErase(id: string): Promise<void>;
}

/** Briefs of earlier sessions: to take up again, or to erase. */
export function Earlier({ briefs, onOpen, onErase }: Props) {
  const [sure, setSure] = useState<string>();
  const [message, setMessage] = useState('');
  const head = useRef<HTMLHeadingElement>(null);
  if (briefs.length === 0 && !message) return null;
  return (
    <section class="part earlier no-print">
      <h2 ref={head} tabindex={-1}>
        {says.title}
      </h2>
      <p class="hint">{says.about}</p>
      <p class="ui" role="status">
        {message}
      </p>
      <ul class="plain earlier-list">
        {briefs.map((brief) => (
          <li key={brief.id}>
            <p>
              {brief.topic} <small class="ui">{briefWords.day(brief.at)}</small>
            </p>
            <p class="earlier-ways">
              <button type="button" aria-label={says.label(says.open, brief.topic)} onClick={() => onOpen(brief)}>
                {says.open}
              </button>
              {sure === brief.id && (
                <button type="button" onClick={() => setSure(undefined)}>
                  {says.keep}
                </button>
              )}
              <button
                type="button"
                class={sure === brief.id ? 'danger' : 'quiet'}
                aria-label={says.label(sure === brief.id ? says.sure : says.erase, brief.topic)}
                onClick={() => {
                  if (sure !== brief.id) return setSure(brief.id);
                  void onErase(brief.id).then(() => {
                    setMessage(says.erased);
                    head.current?.focus();
                  });
                }}
              >
                {sure === brief.id ? says.sure : says.erase}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
