import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useRef } from 'preact/hooks';
import { addresseeHash } from '../../browser/addressee.ts';
import { dropDrafts } from '../../browser/draft.ts';
import type { Here } from '../../browser/here.ts';
import type { BoardRow } from '../../coaching/desk/board.ts';
import { join, remove, separate } from '../../coaching/desk/desk-edit.ts';
import { takeBack } from '../../coaching/desk/desk-take.ts';
import { type DeskPerson, shortId } from '../../coaching/desk/people.ts';
import { latest, ofKind } from '../../learner/answers.ts';
import { Choice } from '../forms/Choice.tsx';
import type { Both } from '../reader/use-catalogue.ts';
import { AboutForm } from './AboutForm.tsx';
import { draftName } from './draft-name.ts';
import { called } from './names.ts';
import { PersonSkills } from './PersonSkills.tsx';
import { SaidHere } from './SaidHere.tsx';
import { Sessions } from './Sessions.tsx';
import type { Act } from './use-acts.ts';

const says = deskWords.person;
const { short, day, unnamed, bring } = deskWords;

export interface PersonProps {
  here: Here;
  person: DeskPerson;
  /** Opened by the coach: the focus goes there. */
  asked: boolean;
  people: readonly DeskPerson[];
  row: BoardRow;
  both: Both;
  today: string;
  coach: { id: string; name: string };
  act: Act;
  say(text: string): void;
  onClose(): void;
}

/** Everything about one person. */
export function PersonPart({ here, person, asked, people, row, both, today, coach, act, say, onClose }: PersonProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) box.current?.focus();
  }, []);
  const { catalogue, coaching } = both;
  return (
    <section class="part desk-person" ref={box} tabindex={-1} aria-labelledby="desk-person">
      <div class="desk-person-head">
        <h2 id="desk-person">
          <bdi>{called(person)}</bdi>
        </h2>
        <p class="desk-ways-on">
          <a class="button ui" href={observeAddress(here.base, person)}>
            {says.observe}
          </a>
          <button type="button" onClick={onClose}>
            {says.close}
          </button>
        </p>
      </div>
      {person.ids.length > 1 && (
        <p class="ui">
          {says.ids(person.ids.map((id) => short(shortId(id))).join(', '))}{' '}
          {person.ids.slice(1).map((id) => (
            <button key={id} class="quiet" type="button" onClick={() => act(says.separated, (desk) => separate(desk, id))}>
              {says.separate(short(shortId(id)))}
            </button>
          ))}
        </p>
      )}
      <PersonSkills row={row} base={here.base} observe={(skill) => observeAddress(here.base, person, skill)} />
      <div class="desk-two">
        <section>
          <h3>{says.brief}</h3>
          <Brief person={person} skills={catalogue.skills} />
        </section>
        <Sessions here={here} person={person} skills={catalogue.skills} today={today} coach={coach} act={act} say={say} />
        <AboutForm playbook={here.playbook} person={person} roles={coaching.roles} act={act} />
        <section data-said="files">
          <h3>{says.files}</h3>
          <SaidHere at="files" />
          <ul class="plain desk-lines">
            {person.sources
              .filter(({ kind }) => kind !== 'here')
              .map((source) => (
                <li key={source.id}>
                  <bdi>{says.file(bring.kinds[source.kind], source.file || source.from.name || unnamed, day(source.at))}</bdi>
                  <button
                    class="quiet"
                    type="button"
                    aria-label={bring.backOf(source.file || bring.kinds[source.kind])}
                    onClick={() => act(bring.tookBack(source.file || bring.kinds[source.kind]), (desk) => takeBack(desk, source.id))}
                  >
                    {bring.back}
                  </button>
                </li>
              ))}
          </ul>
          <SamePerson person={person} people={people} act={act} />
          <button
            class="danger"
            type="button"
            onClick={() => {
              onClose();
              dropDrafts(here.playbook, draftName(person.id));
              act(says.removed(called(person)), (desk) => remove(desk, person.id));
            }}
          >
            {says.remove}
          </button>
        </section>
      </div>
    </section>
  );
}

/** Where a call of this person is observed. */
function observeAddress(base: string, { id, name }: DeskPerson, skill?: string): string {
  return `${base}observe/${addresseeHash({ id, name, skill })}`;
}

/** Two ids of one person that nothing tells of: only the coach knows. */
function SamePerson({ person, people, act }: Pick<PersonProps, 'person' | 'people' | 'act'>) {
  const others = people.filter(({ id }) => id !== person.id);
  if (others.length === 0) return null;
  return (
    <div class="desk-same">
      <Choice
        id="desk-same"
        label={says.same}
        value=""
        none={says.nobodyElse}
        options={others.map((other) => [other.id, called(other)])}
        onChange={(value) => {
          const other = others.find(({ id }) => id === value);
          if (other) act(deskWords.conflicts.joined(called(other)), (desk) => join(desk, person.id, other.id));
        }}
      />
    </div>
  );
}

function Brief({ person: { log }, skills }: { person: DeskPerson; skills: readonly { id: string; name: string }[] }) {
  const brief = latest(ofKind(log, 'briefed'), () => 'brief').get('brief');
  const wish = latest(ofKind(log, 'wished'), () => 'wish').get('wish');
  if (!brief && !wish) return <p class="hint">{says.noBrief}</p>;
  const { briefParts: parts } = says;
  const skill = brief && skills.find(({ id }) => id === brief.skill)?.name;
  const lines: [string, string][] = [
    ...(wish ? [[says.wish, wish.text] as [string, string]] : []),
    ...(brief
      ? ([
          [parts.topic, skill ? `${brief.topic} (${skill})` : brief.topic],
          [parts.tried, brief.tried],
          [parts.happened, brief.happened],
          [parts.ask, brief.ask],
        ] as [string, string][])
      : []),
  ];
  return (
    <>
      {brief && <p class="ui desk-faint">{day(brief.at)}</p>}
      <dl class="desk-brief">
        {lines
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt class="ui">{name}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </>
  );
}
