import { planWords } from 'virtual:chalktalk/words/plan';
import { useMemo } from 'preact/hooks';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import type { Planned } from '../../learner/events.ts';
import { useAtom } from '../reader/use-atom.ts';
import { Share } from '../share/Share.tsx';
import { fileName } from '../share/travel.ts';
import { type Context, skillName } from './context.ts';

const says = planWords.give;

/** The plan and the wish behind it, and nothing else, in the ways in which things are handed over. */
export default function GivePanel({ context, planned }: { context: Context; planned: Planned }) {
  const { store, here, wish } = context;
  const person = useAtom(store.person);
  const envelope = useMemo(
    () => makeEnvelope('plan', here.playbook, person, [planned, ...(wish ? [wish] : [])]),
    [here, person, planned, wish],
  );
  return (
    <Share
      here={here}
      page="/desk/"
      envelope={envelope}
      file={fileName(['plan', person.name], planned.at)}
      title={says.what(person.name)}
      text={inWords(context, planned, person.name)}
      print={false}
    />
  );
}

/** The plan in plain words, for a chat. */
function inWords(context: Context, { plan }: Planned, name: string): string {
  const page = (path: string) => context.catalogue.pages.find(({ url }) => url === path)?.title ?? path;
  return [
    says.what(name),
    ...(context.wish?.text ? [says.wish(context.wish.text)] : []),
    planWords.plan.summary(plan.zone ? says.timeIn(plan.time, plan.zone) : plan.time, plan.session, plan.minutes.rep, plan.minutes.coach),
    ...plan.weeks.map(({ on, skill, read, meets, note }) =>
      [
        `${planWords.day(on)}: ${skill === '' ? planWords.week.pause : skillName(context, skill)}`,
        ...(read ? [page(read)] : []),
        ...(skill !== '' && !meets ? [planWords.week.noSession] : []),
        ...(note ? [note] : []),
      ].join('. '),
    ),
  ].join('\n');
}
