import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useMemo, useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import type { Event } from '../../learner/events.ts';
import { timeline } from '../../learner/history.ts';
import type { Log } from '../../learner/union.ts';
import type { Describe } from './entry.ts';

const says = progressWords.history;
/** So many days are shown at first, and with every step. */
const DAYS = 7;

interface Props {
  base: string;
  log: Log;
  describe: Describe;
  onErase(id: string): Promise<void>;
}

/** Everything in the log by day, newest first. A day is written out when it is opened. */
export function History({ base, log, describe, onErase }: Props) {
  const days = useMemo(() => timeline(log), [log]);
  const [shown, setShown] = useState(DAYS);
  const [message, setMessage] = useState('');
  const erase = (id: string) => void onErase(id).then(() => setMessage(says.deleted));
  return (
    <>
      <p class="vh" role="status">
        {message}
      </p>
      {days.slice(0, shown).map(({ day, events }, place) => (
        <Day key={day} at={events[0]?.at ?? 0} events={events} first={place === 0} base={base} describe={describe} onErase={erase} />
      ))}
      {days.length > shown && (
        <button type="button" onClick={() => setShown(shown + 4 * DAYS)}>
          {says.more(Math.min(days.length - shown, 4 * DAYS))}
        </button>
      )}
    </>
  );
}

interface DayProps {
  at: number;
  events: readonly Event[];
  first: boolean;
  base: string;
  describe: Describe;
  onErase(id: string): void;
}

function Day({ at, events, first, base, describe, onErase }: DayProps) {
  const [open, setOpen] = useState(first);
  return (
    <details class="history-day" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {says.long(at)} <small>{says.count(events.length)}</small>
      </summary>
      {open && (
        <ul class="plain entries">
          {events.map((event) => (
            <Line key={event.id} event={event} base={base} describe={describe} onErase={onErase} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Line({ event, base, describe, onErase }: { event: Event; base: string; describe: Describe; onErase(id: string): void }) {
  const [sure, setSure] = useState(false);
  const { what, title, path, detail, own } = describe(event);
  return (
    <li>
      <time class="ui" dateTime={new Date(event.at).toISOString()}>
        {says.time(event.at)}
      </time>
      <p>
        <span class="ui entry-what">{what}</span>{' '}
        {path ? (
          <a href={address(base, path)} {...(own === 'title' && ofContent)}>
            {title}
          </a>
        ) : (
          title
        )}
        {detail && <small {...(own === 'detail' && ofContent)}>{detail}</small>}
      </p>
      <span class="entry-ways ui">
        {sure && (
          <button type="button" onClick={() => setSure(false)}>
            {says.keep}
          </button>
        )}
        <button
          type="button"
          class={sure ? 'danger' : 'quiet'}
          aria-label={sure ? undefined : says.deleteEntry(`${what} ${title}`)}
          onClick={() => (sure ? onErase(event.id) : setSure(true))}
        >
          {sure ? says.confirm : says.delete}
        </button>
      </span>
    </li>
  );
}
