import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useState } from 'preact/hooks';
import { type Found, linksIn, lookIntoFile, lookIntoLink } from '../../browser/desk/bring.ts';
import type { DeskStore } from '../../browser/desk/desk-store.ts';
import { pause } from '../../browser/desk/pause.ts';
import type { FoundLink } from '../../browser/link/find.ts';
import type { Sealed } from '../../browser/link/link.ts';
import { peopleOf } from '../../coaching/desk/people.ts';
import { useDraft } from '../forms/use-draft.ts';
import { type Given as Brought, type Outcome, takeAll } from './taking.ts';
import type { Act } from './use-acts.ts';

const says = deskWords.bring;

interface Given {
  playbook: string;
  store: DeskStore;
  act: Act;
}

/** What the parts of the page need that take files and links. */
export interface Bringing {
  /** What came in since the page was opened, what asks for something first. */
  outcomes: readonly Outcome[];
  clearOutcomes(): void;
  /** How far it is with reading, in words. */
  status: string;
  /** Files are held over the page. */
  over: boolean;
  /** Links as they were pasted. */
  links: string;
  setLinks(links: string): void;
  /** Links that were pasted and are sealed with a code: they are opened one after the other. */
  sealed: readonly Sealed<Found>[];
  /** The first of them was opened with its code, or let go of. */
  unseal(found?: Found): void;
  takeFiles(files: readonly File[]): void;
  takeLinks(): void;
}

/** Takes files and links, as many as there are, wherever they are dropped on the page; and knows what each of them was. */
export function useBring({ playbook, store, act }: Given): Bringing {
  const [outcomes, setOutcomes] = useState<Outcome[]>([]);
  const [status, setStatus] = useState('');
  const { draft, change, send } = useDraft(playbook, 'links', { links: '' });
  const [over, setOver] = useState(false);

  const [sealed, setSealed] = useState<readonly Sealed<Found>[]>([]);

  const bring = async (things: readonly (File | string | FoundLink)[]) => {
    if (things.length === 0) return;
    const given: Brought[] = [];
    const locked: Sealed<Found>[] = [];
    for (const thing of things) {
      setStatus(says.reading(given.length, things.length));
      const isFile = thing instanceof File;
      const found = await (isFile ? lookIntoFile(thing, playbook) : lookIntoLink(thing, playbook));
      if ('what' in found) given.push({ file: isFile ? thing.name : '', found });
      else locked.push(found);
      await pause();
    }
    setSealed((before) => [...before, ...locked]);
    await take(given);
  };

  const take = async (given: readonly Brought[]) => {
    setStatus('');
    if (given.length === 0) return;
    await store.ready;
    let fresh: Outcome[] = [];
    const kept = act(
      () => says.done(given.length, peopleOf(store.desk.get()).people.length, fresh.filter(({ refused }) => refused).length),
      (desk) => {
        const taken = takeAll(desk, given, Date.now());
        fresh = taken.outcomes;
        return taken.desk;
      },
    );
    // What was refused stands first: it asks for something.
    setOutcomes((before) => [...fresh.filter(({ refused }) => refused), ...fresh.filter(({ refused }) => !refused), ...before]);
    await kept;
  };

  useEffect(() => {
    // Dropped beside its place, a file would take the place of the page.
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      setOver(false);
      void bring(files);
    };
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', hover);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  });

  return {
    outcomes,
    clearOutcomes: () => setOutcomes([]),
    status,
    over,
    links: draft.links,
    setLinks: (links) => change({ links }),
    sealed,
    unseal: (found) => {
      setSealed(([, ...rest]) => rest);
      if (found) void take([{ file: '', found }]);
    },
    takeFiles: (files) => void bring(files),
    takeLinks: () => void bring(linksIn(draft.links)).then(send()),
  };
}
