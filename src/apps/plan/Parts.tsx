import { planWords as says } from 'virtual:chalktalk/words/plan';
import { useMemo, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Here } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { gaps, standings } from '../../coaching/plan/assessment.ts';
import { latestPlan, latestWish } from '../../coaching/plan/plan-log.ts';
import { skillMap } from '../../learner/mastery.ts';
import { readPages } from '../../learner/reading.ts';
import { cards as cardsOf } from '../../learner/schedule.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { Section } from '../progress/Section.tsx';
import { useAtom } from '../reader/use-atom.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { CalendarPart } from './CalendarPart.tsx';
import type { Context } from './context.ts';
import { GivePart } from './GivePart.tsx';
import { LookPart } from './LookPart.tsx';
import { PlanPart } from './PlanPart.tsx';
import { WishPart } from './WishPart.tsx';

const ROLE = 'role';

interface Props {
  here: Here;
  store: LogStore;
  both: Both;
}

/** The parts of the page, in the order in which coaching begins: the wish, a look at last week, the weeks, what leaves the page. */
export function Parts({ here, store, both: { catalogue, coaching } }: Props) {
  const log = useAtom(store.log);
  const person = useAtom(store.person);
  // Time stands still while the page is read, so that no number changes under the reader's eyes.
  const now = useMemo(() => Date.now(), []);
  const [role, setRole] = useState(() => coaching.roles.find(({ id }) => id === readChoice(here.playbook, ROLE))?.id);
  const ids = useMemo(() => [person.id, ...person.aliases], [person]);
  const states = useMemo(
    () => skillMap(log, cardsOf(log, catalogue, now), catalogue, { at: now, role, person: ids }),
    [log, catalogue, role, ids],
  );
  const wish = latestWish(log);
  const context: Context = {
    here,
    store,
    catalogue,
    coaching,
    log,
    ids,
    today: dayOf(now),
    role,
    standings: useMemo(() => standings(states, coaching, role), [states, coaching, role]),
    wish,
    asked: askedFor(coaching),
    read: useMemo(() => new Set(readPages(log, catalogue).keys()), [log, catalogue]),
    plan: latestPlan(log, catalogue).now,
  };
  const [first] = gaps(context.standings);
  const there = context.plan !== undefined && context.plan.plan.weeks.length > 0;
  return (
    <>
      <Section id="wish" title={says.wish.title}>
        <WishPart context={context} />
      </Section>
      <Section id="look" title={says.look.title}>
        <LookPart
          context={context}
          start={context.asked ?? wish?.skill ?? first?.skill}
          onRole={(id) => {
            setRole(id);
            saveChoice(here.playbook, ROLE, id);
          }}
        />
      </Section>
      <Section id="weeks" title={says.plan.title}>
        <PlanPart context={context} />
      </Section>
      {there && (
        <Section id="calendar" title={says.calendar.title}>
          <CalendarPart context={context} />
        </Section>
      )}
      {there && (
        <Section id="give" title={says.give.title}>
          <GivePart context={context} />
        </Section>
      )}
    </>
  );
}

/** `?skill=discovery`: another page of the playbook suggests a skill. */
function askedFor({ skills }: CoachingCatalogue): string | undefined {
  const asked = new URLSearchParams(location.search).get('skill');
  return skills.find(({ id }) => id === asked)?.id;
}
