import { briefWords } from 'virtual:chalktalk/words/brief';
import { address } from '../../browser/here.ts';
import type { Brief } from '../../coaching/brief/brief.ts';
import type { EvidenceItem } from '../../coaching/brief/evidence-items.ts';
import { Said } from '../observe/ObservationView.tsx';
import type { Both } from '../reader/use-catalogue.ts';
import { evidenceWords } from './evidence-words.ts';

const says = briefWords.sheet;
/** A topic of more characters than this is no headline: it is set as text. */
const HEADLINE = 140;
/** What an item of evidence takes on paper, and from how much on the sheet is set small; in characters. */
const ITEM = 120;
const FULL = 1500;

interface Props {
  base: string;
  both: Both;
  brief: Brief;
  person: { id: string; name: string };
}

/** A brief on its sheet: the same for the rep who writes it and the coach who reads it. What people wrote is shown as text. */
export function BriefView({ base, both: { catalogue, coaching }, brief: { briefed, items, more }, person }: Props) {
  const { topic, tried, happened, ask, skill, at } = briefed;
  const about = skill && (coaching.skills.find(({ id }) => id === skill)?.name ?? briefWords.item.gone(skill));
  const length = topic.length + tried.length + happened.length + ask.length + items.length * ITEM;
  return (
    <article class={length > FULL ? 'sheet brief-sheet full' : 'sheet brief-sheet'}>
      <p class="ui sheet-kind">{says.kind(catalogue.playbook.name)}</p>
      <p class={topic.length > HEADLINE ? 'brief-topic long' : 'brief-topic'} dir="auto">
        {topic.trim() || says.noTopic}
      </p>
      <p class="ui sheet-by">{[person.name || says.unnamed, says.written(briefWords.day(at)), about].filter(Boolean).join(' · ')}</p>
      <dl>
        {tried.trim() && <Said what={says.tried} text={tried} />}
        {happened.trim() && <Said what={says.happened} text={happened} />}
        {ask.trim() && <Said what={says.ask} text={ask} mark />}
        {items.length > 0 && (
          <>
            <dt>{says.evidence}</dt>
            <dd>
              <ul class="plain evidence-list">
                {items.map((item) => (
                  <EvidenceLine key={item.id} base={base} item={item} coaching={coaching} />
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p class="ui sheet-foot">
        {[says.id(person.id), items.some(({ kind }) => kind !== 'observation') && says.answers, more > 0 && says.more(more)]
          .filter(Boolean)
          .join(' ')}
      </p>
    </article>
  );
}

function EvidenceLine({ base, item, coaching }: { base: string; item: EvidenceItem; coaching: Both['coaching'] }) {
  const { kind, title, path, lines } = evidenceWords(item, coaching);
  return (
    <li>
      <span class="ui evidence-kind">{kind}</span>
      {path ? <a href={address(base, path)}>{title}</a> : <span>{title}</span>}
      {lines.map((line) => (
        <small key={line} class="ui">
          {line}
        </small>
      ))}
    </li>
  );
}
