import { contributeWords as says } from 'virtual:chalktalk/words/contribute';
import { useEffect, useMemo } from 'preact/hooks';
import { tidySaid } from '../../ask/misses.ts';
import { address, type Here } from '../../browser/here.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { type Contribution, locationFor, practiceSource } from '../../coaching/contribution/contribution.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { useDraft } from '../forms/use-draft.ts';
import { Section } from '../progress/Section.tsx';
import { ContributeForm } from './ContributeForm.tsx';
import { SourceFile } from './SourceFile.tsx';

interface Props {
  here: Here;
  catalogue: Catalogue;
  coaching: CoachingCatalogue;
  highest: number;
  asked: URLSearchParams;
}

/** The form, and beside it the file that it makes. */
export function Workshop({ here, catalogue, coaching, highest, asked }: Props) {
  const drafted = useDraft(here.playbook, 'contribute', { ...EMPTY, skill: coaching.skills[0]?.id ?? '' });
  const { draft: typed, change } = drafted;
  // What was asked for replaces what an earlier visit left.
  useEffect(() => {
    const title = asked.get('title')?.slice(0, 200);
    const skill = coaching.skills.find(({ id }) => id === asked.get('skill'))?.id;
    const hears = tidySaid(asked.get('hears') ?? '');
    if (title || skill || hears) change({ ...(title && { title }), ...(skill && { skill }), ...(hears && { hears }) });
  }, []);
  const taken = useMemo(
    () => ({
      number: Math.max(highest, ...coaching.practices.map(({ number }) => number)),
      practices: coaching.practices.map(({ id }) => id),
      ids: [...catalogue.questions, ...catalogue.assignments].map(({ id }) => id),
    }),
    [catalogue, coaching],
  );
  const place = locationFor(typed.title, taken);
  const source = practiceSource(typed, says.hints, place, [`published: ${dayOf(Date.now())}`]);
  const example = coaching.practices[0];
  return (
    <>
      <Section id="yours" title={says.form.title}>
        <ContributeForm drafted={drafted} skills={coaching.skills} />
      </Section>
      <Section id="file" title={says.file.title}>
        <SourceFile path={place.path} source={source} newFile={coaching.newFile} />
      </Section>
      <Section id="use" title={says.use.title}>
        <p class="hint">
          {says.use.text}
          {example && (
            <>
              {' '}
              <a href={address(here.base, example.url)}>{says.use.link}</a>
            </>
          )}
        </p>
      </Section>
    </>
  );
}

const EMPTY: Contribution & Record<string, string> = {
  title: '',
  summary: '',
  skill: '',
  author: '',
  hears: '',
  when: '',
  move: '',
  say: '',
  notSay: '',
  wrong: '',
  tryIt: '',
  question: '',
  right: '',
  rightWhy: '',
  mistake: '',
  mistakeWhy: '',
  why: '',
};
