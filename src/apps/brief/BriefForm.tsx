import { briefWords } from 'virtual:chalktalk/words/brief';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { BRIEF_NEEDS, BRIEF_TEXTS, LONGEST_BRIEF_TEXT } from '../../coaching/brief/brief.ts';
import type { EvidenceItem } from '../../coaching/brief/evidence-items.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { Text } from '../share/Text.tsx';
import type { Draft } from './draft.ts';
import { EvidencePicker } from './EvidencePicker.tsx';

const says = briefWords.form;

interface Props {
  both: Both;
  draft: Draft;
  name: string;
  items: readonly EvidenceItem[];
  /** What the coach will see, between the evidence and the end. */
  children: ComponentChildren;
  onChange(change: Partial<Draft>): void;
  onName(name: string): void;
  onClear(): void;
  onFinish(): void;
}

/** The rep's side: the topic and the ask are the rep's own, so nothing is filled in. */
export function BriefForm({ both: { coaching }, draft, name, items, children, onChange, onName, onClear, onFinish }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const missing = BRIEF_NEEDS.filter((text) => draft[text].trim() === '');
  return (
    <form
      ref={form}
      class="brief-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) return onFinish();
        setTried(true);
        // Once the marks are drawn.
        setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      <section class="part">
        <h2>{says.title}</h2>
        <div class="field">
          <label for="brief-skill">{says.skill}</label>
          <p class="hint" id="brief-skill-hint">
            {says.skillHint}
          </p>
          <select
            id="brief-skill"
            value={draft.skill}
            aria-describedby="brief-skill-hint"
            onChange={({ currentTarget }) => onChange({ skill: currentTarget.value })}
          >
            <option value="">{says.noSkill}</option>
            {coaching.skills.map((skill) => (
              <option key={skill.id} value={skill.id}>
                {skill.name}
              </option>
            ))}
          </select>
        </div>
        {BRIEF_TEXTS.map((text) => (
          <Text
            key={text}
            label={says.texts[text].label}
            hint={says.texts[text].hint}
            error={tried && missing.includes(text) ? says.texts[text].error : undefined}
            rows={text === 'topic' ? 2 : 3}
            value={draft[text]}
            longest={LONGEST_BRIEF_TEXT}
            of={says.of}
            onInput={(value) => onChange({ [text]: value })}
          />
        ))}
      </section>
      <section class="part">
        <h2>{briefWords.evidence.title}</h2>
        <EvidencePicker
          items={items}
          picked={draft.picked}
          skill={draft.skill}
          coaching={coaching}
          onPick={(id, on) => onChange({ picked: on ? [...draft.picked, id] : draft.picked.filter((one) => one !== id) })}
        />
      </section>
      {children}
      <section class="part">
        <h2>{says.finish}</h2>
        <div class="field">
          <label for="brief-name">{says.name}</label>
          <p class="hint" id="brief-name-hint">
            {says.nameHint}
          </p>
          <input
            id="brief-name"
            type="text"
            maxLength={100}
            autocomplete="name"
            aria-describedby="brief-name-hint"
            value={name}
            onInput={({ currentTarget }) => onName(currentTarget.value)}
          />
        </div>
        <p class="ways-on">
          <button type="submit" class="go">
            {says.finish}
          </button>
          <button type="button" class="quiet" onClick={onClear}>
            {says.clear}
          </button>
        </p>
        <p class="ui hint" role="status">
          {tried && missing.length > 0 ? says.missing : says.draft}
        </p>
      </section>
    </form>
  );
}
