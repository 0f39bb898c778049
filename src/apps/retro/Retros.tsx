import { retroWords as says } from 'virtual:chalktalk/words/retro';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { SavedNotice } from '../backup/SavedNotice.tsx';
import { Section } from '../progress/Section.tsx';
import { useAtom } from '../reader/use-atom.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { RetroForm } from './RetroForm.tsx';
import { RetroList } from './RetroList.tsx';

/** Looks back at deals: one to write, and those that were written. */
export function Retros({ here, store }: { here: Here; store: LogStore }) {
  const [loaded, again] = useCatalogue(here.base);
  const log = useAtom(store.log);
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={says} again={again} />;
  const { skills } = loaded.value;
  return (
    <>
      <SavedNotice here={here} store={store} />
      <Section id="write" title={says.write.title}>
        <RetroForm playbook={here.playbook} skills={skills} store={store} />
      </Section>
      <Section id="written" title={says.list.title}>
        <RetroList
          base={here.base}
          log={log}
          skills={skills}
          onErase={(id) => store.erase(id)}
          onRestore={(retro) => store.record(retro)}
        />
      </Section>
    </>
  );
}
