import { describe, expect, test } from 'vitest';
import { lost, practice, question } from './support.ts';

const FILE = 'practices/ask.mdx';
const on = (...parts: string[]) => practice(1, 'Ask for the next step', '', parts.join('\n'));
const who = question('who', 'Who decides about it?');
const when = question('when', 'When is it decided?');
const between = (before: string, now: string, options = {}) => lost({ [FILE]: before }, { [FILE]: now }, options);

describe('a question', () => {
  test('that is gone is missed, unless playbook.yaml gives it up', () => {
    expect(between(on(who, when), on(who))).toEqual([
      `${FILE}:1:1 lost-question: The question \`when\` is gone: what readers have on record hangs on it → ` +
        'put it back, here or on any other page; or give its id up in playbook.yaml: `retired: { questions: [when] }`',
    ]);
    expect(between(on(who, when), on(who), { retired: { questions: ['when'] } })).toEqual([]);
  });

  test('may move to another page', () => {
    const now = { [FILE]: on(who), 'practices/other.mdx': practice(2, 'Other', '', when) };
    expect(lost({ [FILE]: on(who, when) }, now)).toEqual([]);
  });

  test('may not get another id', () => {
    expect(between(on(who, when), on(who, when.replace('"when"', '"by-when"')))).toEqual([
      `${FILE}:21:1 lost-question: The question \`when\` is called \`by-when\` now: what readers have on record under the old id counts no more → ` +
        'write `id="when"` again: an id is never shown, so nothing is gained by a new one',
    ]);
  });

  test('that stands in a draft only is missed there', () => {
    const now = { [FILE]: on(who), 'practices/other.mdx': practice(2, 'Other', 'status: draft', when) };
    expect(lost({ [FILE]: on(who, when) }, now)).toEqual([
      expect.stringContaining('practices/other.mdx:9:1 lost-question: The question `when` stands in a draft only'),
    ]);
  });

  test('is not missed where a text cannot be read: it may be there', () => {
    expect(between(on(who, when), on(who, '<Question id="when"'))).toEqual([]);
  });
});

describe('an answer key', () => {
  const other = question('who', 'Who decides about it?', ['No {/* #n */}', 'Yes {/* #y */}']);

  test('that is another one asks for another revision', () => {
    expect(between(on(who), on(other))).toEqual([
      `${FILE}:8:1 changed-key: The answer key of \`who\` is another one, and its revision is not → write \`rev="2"\` where another answer is right now, ` +
        'so that it is asked again; where only words changed, give each option its old id: `{/* #id */}` at the end of its line',
    ]);
    expect(between(on(who), on(other.replace('id="who"', 'id="who" rev="2"')))).toEqual([]);
  });

  test('changes with the words of an option that has no id of its own, and says which one', () => {
    const before = on(question('who', 'Who?', ['They decide', 'We decide']));
    const [found = ''] = between(before, on(question('who', 'Who?', ['They decided', 'We decide'])));
    expect(found).toMatch(/changed-key.*\(options gone: `[\w-]+`; new: `[\w-]+`\)/);
  });

  test('stays the same when words, order and feedback change', () => {
    const now = on(question('who', 'Who is it that decides?', ['Yes, they {/* #y */}', 'Oh no {/* #n */}']));
    expect(between(on(who), now)).toEqual([]);
    const turned = on(who).replace(/(- \[x\] Yes.*\n.*\n)(- \[ \] No.*\n.*)/, '$2\n$1');
    expect(between(on(who), turned)).toEqual([]);
  });

  test('has a revision that never sinks', () => {
    const third = on(who.replace('id="who"', 'id="who" rev="3"'));
    expect(between(third, on(who))).toEqual([expect.stringContaining('went from 3 back to 1')]);
    expect(between(third, on(who))[0]).toContain('write `rev="3"`');
    expect(between(third, on(other))[0]).toContain('write `rev="4"`');
  });

  test('of a question that is wrong by itself is not spoken of', () => {
    expect(between(on(who), on(who.replace('[x]', '[ ]')))).toEqual([]);
  });
});

describe('an id', () => {
  test('that means another question now is reused, whatever its revision', () => {
    const ordering =
      '<Question id="who" rev="2">\n\nIn which order do you go about a price?\n\n1. Wait\n2. Ask\n3. Say\n\nBecause.\n\n</Question>\n';
    expect(between(on(who), on(ordering))).toEqual([
      `${FILE}:8:1 reused-id: The id \`who\` was another question (“Who decides about it?”): what readers have on record would count for this → ` +
        'give this one an id that nothing ever had, and give the old one up in playbook.yaml: `retired: { questions: [who] }`',
    ]);
  });

  test('is the same where only the kind changed', () => {
    const several = question('who', 'Who decides about it?').replace('[ ] No', '[x] No').replace('id="who"', 'id="who" rev="2"');
    expect(between(on(who), on(several))).toEqual([]);
    expect(between(on(who), on(several.replace(' rev="2"', '')))).toEqual([expect.stringContaining('changed-key')]);
  });

  test('that means another thing altogether is reused', () => {
    expect(between(on(who), on('<Assignment id="who" days="3">\n\nAsk who decides.\n\n</Assignment>\n'))).toEqual([
      expect.stringContaining('reused-id: The id `who` was a question'),
    ]);
  });

  test('of an assignment, a checklist and a note is kept like that of a question', () => {
    const parts =
      '<Assignment id="a" days="3">\n\nDo it.\n\n</Assignment>\n\n<Checklist id="b">\n\n- [ ] One\n\n</Checklist>\n\n<Reflect id="c">\n\nWhat?\n\n</Reflect>\n';
    expect(between(on(parts), on()).map((text) => /The \w+ `\w`/.exec(text)?.[0])).toEqual([
      'The assignment `a`',
      'The checklist `b`',
      'The note `c`',
    ]);
  });
});
