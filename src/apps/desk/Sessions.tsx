import { deskWords } from 'virtual:chalktalk/words/desk';
import { download } from '../../browser/storage/backup.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import { namePart } from '../../browser/storage/file-name.ts';
import { sessionsOf } from '../../coaching/desk/cadence.ts';
import { takeBack } from '../../coaching/desk/desk-take.ts';
import { type DeskPerson, shortId } from '../../coaching/desk/people.ts';
import { ofKind } from '../../learner/answers.ts';
import type { Session } from '../../learner/events.ts';
import { Own } from '../reader/Own.tsx';
import { SaidHere } from './SaidHere.tsx';
import { SessionForm, type SessionFormProps } from './SessionForm.tsx';

const says = deskWords.person;
const { dayOf } = deskWords;
const SHOWN = 6;

interface SessionsProps extends SessionFormProps {
  say(text: string): void;
}

/** The sessions that were taken down, by whichever of the two; and one more. */
export function Sessions(props: SessionsProps) {
  const { here, person, skills, coach, act, say } = props;
  const sessions = sessionsOf(person);
  const mine = loggedHere(person);
  const send = () => {
    const whose = namePart(person.name) || shortId(person.id);
    const name = `${here.playbook}-sessions-${whose}.chalktalk.json`;
    download(document, name, makeEnvelope('observation', here.playbook, coach, [...mine.values()]));
    say(deskWords.keep.saved);
  };
  return (
    <section data-said="sessions">
      <h3>{says.sessions}</h3>
      {sessions.length === 0 && <p class="hint">{says.noSessions}</p>}
      <ul class="plain desk-lines">
        {sessions.slice(0, SHOWN).map((session) => {
          const source = [...mine].find(([, { id }]) => id === session.id)?.[0];
          const skill = skills.find(({ id }) => id === session.skill)?.name;
          return (
            <li key={session.id}>
              <p>
                <bdi>
                  {says.session(dayOf(session.on), session.minutes, session.coach)}
                  {skill && (
                    <>
                      {', '}
                      <Own>{skill}</Own>
                    </>
                  )}
                  {session.note && `, ${session.note}`}
                </bdi>
              </p>
              {source && (
                <button
                  class="quiet"
                  type="button"
                  aria-label={says.deleteSession(dayOf(session.on))}
                  onClick={() => act(says.deleted(dayOf(session.on)), (desk) => takeBack(desk, source))}
                >
                  {says.delete}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <SessionForm {...props} />
      <SaidHere at="sessions" />
      {mine.size > 0 && (
        <p class="desk-send">
          <button type="button" onClick={send}>
            {says.send}
          </button>
          <span class="hint">{says.sendHint}</span>
        </p>
      )}
    </section>
  );
}

/** Sessions that were taken down at this desk, by the id of their source. */
function loggedHere({ sources, ids, log }: DeskPerson): Map<string, Session> {
  const known = new Map(ofKind(log, 'session').map((session) => [session.id, session]));
  return new Map(
    sources.flatMap((source) => {
      if (source.kind !== 'here') return [];
      const held = ids.flatMap((id) => source.holds.get(id) ?? []).flatMap((id) => known.get(id) ?? []);
      return held.map((session) => [source.id, session] as const);
    }),
  );
}
