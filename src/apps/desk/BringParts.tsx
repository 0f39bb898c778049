import { deskWords } from 'virtual:chalktalk/words/desk';
import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../forms/Field.tsx';
import { FileChoice } from '../forms/FileChoice.tsx';
import { Form } from '../forms/Form.tsx';
import type { Bringing } from './use-bring.ts';

const says = deskWords.bring;

interface ZoneProps {
  bring: Bringing;
  /** Somebody was on the desk before: what was in focus is gone with them. */
  focus: boolean;
}

/** Where nobody is on the desk yet: a place to drop files, and one for links. */
export function BringZone({ bring, focus }: ZoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, []);
  return (
    <section class="desk-bring" aria-labelledby="desk-bring">
      <h2 id="desk-bring" tabindex={-1} ref={heading}>
        {says.title}
      </h2>
      <p class="hint">{says.text}</p>
      <div class="desk-ways">
        <Files bring={bring} label={says.drop} />
        <Links bring={bring} />
      </div>
    </section>
  );
}

/** The same as a line, once the board is what counts. */
export function BringLine({ bring }: { bring: Bringing }) {
  return (
    <section class="desk-bring desk-bring-line" aria-label={says.title}>
      <Files bring={bring} label={says.more} />
      <details class="desk-more-links" open={bring.links !== ''}>
        <summary class="ui">{says.moreLinks}</summary>
        <Links bring={bring} />
      </details>
    </section>
  );
}

function Files({ bring, label }: { bring: Bringing; label: string }) {
  return (
    <FileChoice
      class={bring.over ? 'desk-drop ui over' : 'desk-drop ui'}
      label={label}
      accept=".json,application/json"
      multiple
      onChoose={bring.takeFiles}
    />
  );
}

function Links({ bring: { links, setLinks, takeLinks } }: { bring: Bringing }) {
  return (
    <Form class="desk-paste" onSubmit={takeLinks}>
      <Field id="desk-links" label={says.paste}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            autocomplete="off"
            spellcheck={false}
            value={links}
            onInput={({ currentTarget }) => setLinks(currentTarget.value)}
          />
        )}
      </Field>
      <button type="submit">{says.look}</button>
    </Form>
  );
}
