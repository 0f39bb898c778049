import { auditWords as says } from 'virtual:chalktalk/words/audit';
import { useMemo, useRef } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { byTime, ofKind } from '../../learner/answers.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { Section } from '../progress/Section.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Earlier } from './Earlier.tsx';
import { Result } from './Result.tsx';
import { StatementForm } from './StatementForm.tsx';

/** A coach's look at the own coaching: statements, what they say, and what was said before. */
export function Audit({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCoaching(here.base);
  const log = useAtom(store.log);
  const audits = useMemo(() => ofKind(log, 'audited').toSorted((a, b) => byTime(b, a)), [log]);
  const result = useRef<HTMLDivElement>(null);
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={says} again={again} />;
  const [latest] = audits;
  return (
    <>
      <SavedNotice here={here} store={store} />
      <Section id="statements" title={says.form.title}>
        <StatementForm
          playbook={here.playbook}
          store={store}
          // The first one brings its place along.
          onSaved={() => requestAnimationFrame(() => result.current?.focus())}
        />
      </Section>
      {latest && (
        <Section id="result" title={says.result.title}>
          <div ref={result} tabIndex={-1}>
            <Result base={here.base} coaching={loaded.value.coaching} audit={latest} />
          </div>
        </Section>
      )}
      <Section id="earlier" title={says.earlier.title}>
        <Earlier audits={audits} onErase={(id) => store.erase(id)} onRestore={(answers) => store.record({ kind: 'audited', ...answers })} />
      </Section>
    </>
  );
}
