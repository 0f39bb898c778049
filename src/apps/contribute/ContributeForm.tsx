import { contributeWords } from 'virtual:chalktalk/words/contribute';
import type { Fields } from '../../browser/draft-store.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { type Contribution, sameAnswers } from '../../coaching/contribution/contribution.ts';
import { Area } from '../forms/Area.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { Lost } from '../forms/Lost.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import type { Drafted } from '../forms/use-draft.ts';

const says = contributeWords.form;

interface Props {
  drafted: Drafted<Contribution & Fields>;
  skills: CoachingCatalogue['skills'];
}

/** What a practice says, part by part in the order in which it is read. */
export function ContributeForm({ drafted, skills }: Props) {
  const { draft: typed, change, clear } = drafted;
  // The parts of a practice, with what belongs there as an example.
  const about = (field: Exclude<keyof Contribution, 'skill' | 'author'>, label: string) => ({
    id: `contribute-${field}`,
    label,
    value: typed[field],
    placeholder: contributeWords.hints[field],
    onInput: (value: string) => change({ [field]: value }),
  });
  return (
    <Form class="fields" onSubmit={() => undefined}>
      <p class="hint">{says.about}</p>
      <Line {...about('title', says.name)} />
      <Line {...about('summary', says.summary)} />
      <SkillChoice id="contribute-skill" label={says.skill} skills={skills} value={typed.skill} onChange={(skill) => change({ skill })} />
      <Line
        id="contribute-author"
        label={says.author}
        hint={says.authorHint}
        value={typed.author}
        onInput={(author) => change({ author })}
      />
      <Area {...about('hears', says.hears)} />
      <Area {...about('when', says.when)} />
      <Area {...about('move', says.move)} />
      <Area {...about('say', says.say)} />
      <Area {...about('notSay', says.notSay)} />
      <Area {...about('wrong', says.wrong)} />
      <Area {...about('tryIt', says.tryIt)} />
      <fieldset class="fields asks">
        <legend>{says.check}</legend>
        <Area {...about('question', says.question)} />
        <Line {...about('right', says.right)} />
        <Line {...about('rightWhy', says.rightWhy)} />
        <Line {...about('mistake', says.mistake)} />
        <p class="ui says-wrong" role="status" hidden={!sameAnswers(typed)}>
          {sameAnswers(typed) ? says.same : ''}
        </p>
        <Line {...about('mistakeWhy', says.mistakeWhy)} />
        <Line {...about('why', says.why)} />
      </fieldset>
      <div>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            clear();
            document.getElementById('contribute-title')?.focus();
          }}
        >
          {says.clear}
        </button>
      </div>
      <Lost {...drafted} />
    </Form>
  );
}
