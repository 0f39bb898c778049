import { planWords } from 'virtual:chalktalk/words/plan';
import type { PlanNote } from '../../coaching/plan/plan.ts';
import type { Rhythm } from '../../coaching/plan/plan-minutes.ts';
import { type Context, skillName } from './context.ts';

const says = planWords.plan.notes;

/** What the reader ought to know of a proposal. */
export function Notes({ notes, context }: { notes: readonly PlanNote[]; context: Context }) {
  if (notes.length === 0) return null;
  return (
    <section class="plan-notes">
      <h3>{planWords.plan.notesTitle}</h3>
      <ul>
        {inWords(notes, context).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

/** One sentence each; what is said of several skills is said once. */
function inWords(notes: readonly PlanNote[], context: Context): string[] {
  const name = (id: string) => skillName(context, id);
  const title = (url: string) => context.catalogue.pages.find((page) => page.url === url)?.title ?? url;
  const module = (id: string) => context.coaching.modules.find((each) => each.id === id);
  const together = (kind: 'later' | 'sure-and-wrong' | 'nothing-to-read' | 'own-estimate' | 'not-known') =>
    notes.flatMap((note) => (note.kind === kind ? [name(note.skill)] : [])).join(', ');
  const said = new Set<string>();
  return notes.flatMap((note): string[] => {
    switch (note.kind) {
      case 'rhythm':
        return [inRhythm(note.rhythm)];
      case 'split':
        return [says.split(title(note.url), note.weeks)];
      case 'unfinished':
        return [says.unfinished(title(note.url))];
      case 'teach':
        return [says.teach(name(note.skill))];
      case 'beyond':
        return [says.beyond(name(note.skill))];
      case 'way':
        return [says.way(name(note.skill))];
      case 'waits': {
        const waiting = module(note.module);
        const first = waiting?.prerequisites.map((id) => module(id)?.title ?? id).join('”, “') ?? '';
        return [says.waits(name(note.skill), waiting?.title ?? note.module, first)];
      }
      case 'shorter':
        return [says.shorter(note.weeks)];
      default: {
        if (said.has(note.kind)) return [];
        said.add(note.kind);
        const words = {
          later: says.later,
          'sure-and-wrong': says.sure,
          'nothing-to-read': says.nothing,
          'own-estimate': says.own,
          'not-known': says.unknown,
        };
        return [words[note.kind](together(note.kind))];
      }
    }
  });
}

function inRhythm(rhythm: Rhythm): string {
  if ('never' in rhythm) return says.never[rhythm.never];
  return rhythm.every === 1 ? says.weekly : says.rhythm(rhythm.every, rhythm.why === 'coach');
}
