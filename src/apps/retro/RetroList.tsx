import { retroWords } from 'virtual:chalktalk/words/retro';
import { useMemo } from 'preact/hooks';
import { byTime, ofKind } from '../../learner/answers.ts';
import type { Retro } from '../../learner/events.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import type { Log } from '../../learner/union.ts';
import { useUndo } from '../reader/use-undo.tsx';
import type { NewRetro } from './RetroForm.tsx';

const says = retroWords.list;
const labels = retroWords.write;

interface Props {
  base: string;
  log: Log;
  skills: Catalogue['skills'];
  onErase(id: string): Promise<void>;
  onRestore(retro: NewRetro): Promise<unknown>;
}

/** Looks back that were written, newest first. One that is erased can be had back until the page is left. */
export function RetroList({ base, log, skills, onErase, onRestore }: Props) {
  const retros = useMemo(() => ofKind(log, 'retro').toSorted((a, b) => byTime(b, a)), [log]);
  const [erase, told] = useUndo<Retro>({
    erase: ({ id }) => onErase(id),
    restore: ({ id: _id, at: _at, ...retro }) => onRestore(retro),
    says: { erased: ({ title }) => says.erased(title), restored: ({ title }) => says.restored(title), undo: says.undo },
    class: 'told no-print',
  });
  return (
    <>
      {told}
      {retros.length === 0 ? (
        <p class="hint">{says.none}</p>
      ) : (
        <ol class="retros plain">
          {retros.map((retro) => (
            <Entry
              key={retro.id}
              base={base}
              retro={retro}
              skill={skills.find(({ id }) => id === retro.skill)?.name}
              onErase={() => erase(retro)}
            />
          ))}
        </ol>
      )}
      {retros.length > 0 && (
        <div class="ways-on no-print">
          <button type="button" onClick={() => print()}>
            {says.print}
          </button>
        </div>
      )}
    </>
  );
}

function Entry({ base, retro, skill, onErase }: { base: string; retro: Retro; skill: string | undefined; onErase(): void }) {
  const parts = [
    [labels.happened, retro.happened],
    [labels.reason[retro.outcome], retro.reason],
    [labels.keep, retro.keep],
    [labels.change, retro.change],
  ].filter(([, text]) => text);
  const about = new URLSearchParams({ title: retro.title, ...(retro.skill && { skill: retro.skill }) });
  return (
    <li>
      <h3>{retro.title}</h3>
      <p class="ui retro-facts">{[labels.outcomes[retro.outcome], skill, retroWords.day(retro.at)].filter(Boolean).join(', ')}</p>
      <dl>
        {parts.map(([label, text]) => (
          <div key={label}>
            <dt class="ui">{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p class="ways-on no-print">
        <a class="ui" href={`${base}brief/${retro.skill ? `?skill=${encodeURIComponent(retro.skill)}` : ''}`}>
          {says.toSession}
        </a>
        <a class="ui" href={`${base}contribute/?${about}`}>
          {says.toPractice}
        </a>
        <button type="button" class="quiet" aria-label={says.eraseNamed(retro.title)} onClick={onErase}>
          {says.erase}
        </button>
      </p>
    </li>
  );
}
