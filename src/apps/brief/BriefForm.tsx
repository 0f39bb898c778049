import { briefWords } from 'virtual:chalktalk/words/brief';
import { formsWords } from 'virtual:chalktalk/words/forms';
import type { ComponentChildren } from 'preact';
import { BRIEF_NEEDS, BRIEF_TEXTS, LONGEST_BRIEF_TEXT } from '../../coaching/brief/brief.ts';
import type { EvidenceItem } from '../../coaching/brief/evidence-items.ts';
import { Area } from '../forms/Area.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { useNeeds } from '../forms/use-needs.ts';
import type { Both } from '../reader/use-catalogue.ts';
import type { Draft } from './draft.ts';
import { EvidencePicker } from './EvidencePicker.tsx';

const says = briefWords.form;

interface Props {
  both: Both;
  draft: Draft;
  name: string;
  items: readonly EvidenceItem[];
  /** The draft is there after a reload. */
  stays: boolean;
  /** What the coach will see, between the evidence and the end. */
  children: ComponentChildren;
  onChange(change: Partial<Draft>): void;
  onName(name: string): void;
  onClear(): void;
  onFinish(): void;
}

/** The rep's side: the topic and the ask are the rep's own, so nothing is filled in. */
export function BriefForm({ both: { coaching }, draft, name, items, stays, children, onChange, onName, onClear, onFinish }: Props) {
  const needs = useNeeds(BRIEF_NEEDS.filter((text) => draft[text].trim() === ''));
  return (
    <Form class="brief-form" onSubmit={() => needs.met() && onFinish()}>
      <section class="part">
        <h2>{says.title}</h2>
        <SkillChoice
          id="brief-skill"
          label={says.skill}
          hint={says.skillHint}
          hintAbove
          skills={coaching.skills}
          none={says.noSkill}
          value={draft.skill}
          onChange={(skill) => onChange({ skill })}
        />
        {BRIEF_TEXTS.map((text) => (
          <Area
            key={text}
            id={`brief-${text}`}
            label={says.texts[text].label}
            hint={says.texts[text].hint}
            hintAbove
            problem={needs.lacks(text) ? says.texts[text].error : undefined}
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
        <Line
          id="brief-name"
          label={says.name}
          hint={says.nameHint}
          hintAbove
          maxLength={100}
          autocomplete="name"
          value={name}
          onInput={onName}
        />
        <p class="ways-on">
          <button type="submit" class="go">
            {says.finish}
          </button>
          <button type="button" class="quiet" onClick={onClear}>
            {says.clear}
          </button>
        </p>
        <p class="ui hint" role="status">
          {needs.any ? says.missing : stays ? says.draft : formsWords.lostOnReload}
        </p>
      </section>
    </Form>
  );
}
