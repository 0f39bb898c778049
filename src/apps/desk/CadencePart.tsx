import { deskWords } from 'virtual:chalktalk/words/desk';
import { cadences, FEWEST, nextSessions, SPAN, type TimeShare, timeShare } from '../../coaching/desk/cadence.ts';
import type { DeskPerson } from '../../coaching/desk/people.ts';
import { Own } from '../reader/Own.tsx';
import { DeskTable } from './DeskTable.tsx';
import { called } from './names.ts';
import { PersonButton } from './PersonButton.tsx';
import { RestOfPeople } from './Rest.tsx';

const says = deskWords.cadence;
const { dayOf, weekday, none, percent } = deskWords;

interface Props {
  people: readonly DeskPerson[];
  skills: readonly { id: string; name: string }[];
  today: string;
  onOpen(id: string): void;
}

/** Who has waited for how long, what comes next, where the time goes. */
export function CadencePart({ people, skills, today, onOpen }: Props) {
  const all = cadences(people, today);
  const nothing = all.filter(({ since, next: planned }) => since === undefined && !planned);
  const told = all.filter((each) => !nothing.includes(each));
  const next = nextSessions(people, today);
  const nameOf = (skill: string) => skills.find(({ id }) => id === skill)?.name ?? skill;
  const { heads } = says;
  return (
    <section class="part" aria-labelledby="desk-cadence">
      <h2 id="desk-cadence">{says.title}</h2>
      <p class="hint">{says.about(SPAN)}</p>
      <RestOfPeople says={says.rest} people={nothing.map(({ person }) => person)} onOpen={onOpen} />
      {told.length > 0 && (
        <DeskTable label={says.caption} heads={[heads.person, heads.since, heads.last, heads.observed, heads.minutes, heads.next]}>
          {told.map(({ person, since, session, observed, minutes, next: planned }) => (
            <tr key={person.id}>
              <th scope="row">
                <PersonButton person={person} onOpen={onOpen} />
              </th>
              <td>{since === undefined ? says.never : says.since(since)}</td>
              <td>{session ? says.session(dayOf(session.on), session.coach) : none}</td>
              <td>{observed ? dayOf(observed) : none}</td>
              <td>{minutes}</td>
              <td>
                {planned ? `${weekday(planned.on)}, ` : none}
                {planned && <Own>{nameOf(planned.skill)}</Own>}
              </td>
            </tr>
          ))}
        </DeskTable>
      )}
      <div class="desk-two">
        <section>
          <h3>{says.next}</h3>
          {next.length === 0 ? (
            <p class="hint">{says.noNext}</p>
          ) : (
            <ul class="plain desk-lines">
              {next.map(({ person, on, time, skill, there }) => (
                <li key={`${person.id} ${on}`}>
                  <p>
                    <b>{weekday(on)}</b>{' '}
                    <bdi>{says.planned(there ? says.there(time, there.time, there.zone) : time, called(person), nameOf(skill))}</bdi>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{says.time}</h3>
          <Time share={timeShare(all)} />
        </section>
      </div>
    </section>
  );
}

function Time({ share }: { share: TimeShare }) {
  if (!share.split) return <p class="hint">{says.few(share.withResults, FEWEST)}</p>;
  const { group, people, minutes, share: part, each } = says.groupHeads;
  return (
    <>
      <p class="hint">{says.split(share.parts, share.withResults)}</p>
      <table class="desk-table">
        <caption class="vh">{says.time}</caption>
        <thead class="ui">
          <tr>
            {[group, people, minutes, part, each].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {share.groups.map((of) => (
            <tr key={of.name}>
              <th scope="row">{says.groups[of.name]}</th>
              <td>{of.people}</td>
              <td>{of.minutes}</td>
              <td>{percent(of.share)}</td>
              <td>{Math.round(of.each)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
