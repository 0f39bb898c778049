import { ofContent } from 'virtual:chalktalk/language';
import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { useMemo, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import { QuestionPages } from '../../browser/review/question-pages.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import type { Log } from '../../learner/union.ts';
import { Choice } from '../forms/Choice.tsx';
import { Asking } from './Asking.tsx';
import { Done } from './Done.tsx';
import { NothingDue, Start } from './Nothing.tsx';
import { useSitting } from './use-sitting.ts';

interface Props {
  here: Here;
  store: LogStore;
  catalogue: Catalogue;
}

const CHOICE = 'focus';

/** From the first question to what came of it. */
export function ReviewSitting({ here, store, catalogue }: Props) {
  const { playbook } = here;
  const asked = useMemo(() => skillsAsked(catalogue), [catalogue]);
  const [focus, setFocus] = useState(() => asked.find(({ id }) => id === readChoice(playbook, CHOICE))?.id);
  const [message, setMessage] = useState('');
  const pages = useMemo(() => new QuestionPages(), []);
  const review = useSitting(playbook, catalogue, store, focus);
  const { sitting, turn, question, place } = review;
  const [anyway, setAnyway] = useState(() => !isUntouched(store.log.get()) || place > 0);
  if (sitting.turns.length === 0) return <NothingDue here={here} catalogue={catalogue} log={store.log.get()} />;
  if (!anyway) return <Start here={here} catalogue={catalogue} count={sitting.turns.length} onAnyway={() => setAnyway(true)} />;
  return (
    <>
      <p class={message ? 'review-message' : 'vh'} role="status">
        {message}
      </p>
      {turn && question ? (
        <Asking
          key={place}
          here={here}
          catalogue={catalogue}
          store={store}
          pages={pages}
          review={{
            ...review,
            next: () => {
              setMessage('');
              review.next();
            },
          }}
          turn={turn}
          question={question}
          onLeftOut={(text) => setTimeout(() => setMessage(text))}
        />
      ) : (
        <Done here={here} catalogue={catalogue} store={store} review={review} />
      )}
      {sitting.turns.every(({ outcome }) => outcome === undefined) && asked.length > 1 && (
        <div class="review-focus">
          <Choice
            id="review-focus"
            label={says.focusLabel}
            value={focus ?? ''}
            none={says.anySkill}
            options={asked.map(({ id, name }) => [id, name, ofContent])}
            onChange={(value) => {
              setFocus(value || undefined);
              saveChoice(playbook, CHOICE, value || undefined);
              review.focus(value || undefined);
            }}
          />
        </div>
      )}
    </>
  );
}

/** Has nothing been read or answered yet? */
function isUntouched(log: Log): boolean {
  return ![...log.values()].some(({ kind }) => kind === 'answered' || kind === 'read');
}

/** Skills that have a question at all. */
function skillsAsked({ questions, skills }: Catalogue): Catalogue['skills'] {
  const asked = new Set(questions.map(({ skill }) => skill));
  return skills.filter(({ id }) => asked.has(id));
}
