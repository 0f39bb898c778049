import { blank } from './blank.ts';

/** What the parts of a page are called and train. */
export interface Named {
  id: string;
  /** Skill id; without one the attribute is left out. */
  skill?: string | undefined;
}

const NAME = 'short-name';

/** An id that the author chooses. */
export const ownId: Named = { id: blank(NAME), skill: blank('skill-id') };

/** A question with one right option: what stands in it, without its last line. */
export function question({ id, skill }: Named = ownId): string {
  return `<Question id="${id}"${attribute(skill)}>

${blank('A situation from a call: what do you do?')}

- [ ] ${blank('What people do instead')}
  > ${blank('Say what that leads to.')}
- [x] ${blank('What you would do')}
  > ${blank('Say what it leads to.')}

${blank('Say why the right answer is right.')}

</Question>
`;
}

export function severalRight({ id, skill }: Named = ownId): string {
  return `<Question id="${id}"${attribute(skill)}>

${blank('Which of these …? Several may be right.')}

- [x] ${blank('One that is right')}
  > ${blank('Say why.')}
- [ ] ${blank('One that people choose')}
  > ${blank('Say what is missing.')}
- [x] ${blank('Another one that is right')}
  > ${blank('Say why, too.')}

${blank('Say what the right ones have in common.')}

</Question>
`;
}

export function order({ id, skill }: Named = ownId): string {
  return `<Question id="${id}"${attribute(skill)}>

${blank('In which order do you go about it?')}

1. ${blank('What comes first')}
2. ${blank('What comes next')}
3. ${blank('What comes last')}

${blank('Say why the first comes first.')}

</Question>
`;
}

export function pairs({ id, skill }: Named = ownId): string {
  return `<Question id="${id}"${attribute(skill)}>

${blank('What belongs to what?')}

| ${blank('They say')} | ${blank('It tells you')} |
| --- | --- |
| ${blank('One thing that they say')} | ${blank('What it tells you')} |
| ${blank('Another thing that they say')} | ${blank('What that tells you')} |

${blank('Say how to tell them apart.')}

</Question>
`;
}

export function gap({ id, skill }: Named = ownId): string {
  return `<Question id="${id}"${attribute(skill)}>

${blank('A sentence with')} <Blank answers="${blank('one answer | another one')}" /> ${blank('in it')}.

${blank('Say why this word matters.')}

</Question>
`;
}

export function scenario({ id, skill }: Named = ownId): string {
  return `<Scenario id="${id}"${attribute(skill)}>

${blank('What the customer says.')}

${blank('What do you answer?')}

- [x] ${blank('“A sentence that moves it on.”')}
  > ${blank('What comes back.')}

  - [x] ${blank('“What you say next.”')}
    > ${blank('How it ends well.')}
  - [ ] ${blank('“What spoils it.”')}
    > ${blank('How that ends.')}
- [ ] ${blank('“A sentence that does not.”')}
  > ${blank('What comes back to that.')}

${blank('Say what made the difference.')}

</Scenario>
`;
}

export function quiz({ id, skill }: Named = ownId, inner = { id: `${id}-1`, skill }): string {
  return `<Quiz id="${id}" pass="80">

${question(inner)}
</Quiz>
`;
}

export function reflect(id = ownId.id): string {
  return `<Reflect id="${id}">

${blank('What would you do differently on the next call?')}

</Reflect>
`;
}

export function talkTrack(): string {
  return `<TalkTrack>
<Say>

${blank('“The sentence that works, as you say it.”')}

</Say>
<Not>

${blank('“The sentence that most of us would say.”')}

</Not>
</TalkTrack>
`;
}

export function steps(): string {
  return `<Steps>

1. **${blank('First step')}.** ${blank('As something to do.')}
2. **${blank('Second step')}.** ${blank('As something to do next.')}

</Steps>
`;
}

export function checklist(id = ownId.id): string {
  return `<Checklist id="${id}">

- [ ] ${blank('What must be there before the call')}
- [ ] ${blank('And what else')}

</Checklist>
`;
}

export function assignment(id = ownId.id): string {
  return `<Assignment id="${id}" days="7">

${blank('One small try that fits into a week, on a call that can be named.')}

</Assignment>
`;
}

export function coachGuide(): string {
  return `<CoachGuide>

${blank('For the coach: what to watch for in one call.')}

${blank('What to ask afterwards, before saying anything.')}

</CoachGuide>
`;
}

export function play(): string {
  return `\`\`\`play caption="${blank('What the play shows, in one sentence')}"
O ${blank('you')} (1,2)
X ${blank('customer')} (7,2)
o ${blank('coach')} (4,1)
${blank('you')} -> ${blank('customer')}
${blank('you')} .> ${blank('coach')} : ${blank('brief')}
${blank('coach')} ~> ${blank('you')} : ${blank('one thing')}
\`\`\`
`;
}

export function citation(): string {
  return `<Evidence id="${blank('evidence-id')}" />`;
}

export function term(): string {
  return `<Term means="${blank('What it means, in one sentence.')}">${blank('word')}</Term>`;
}

function attribute(skill: string | undefined): string {
  return skill === undefined ? '' : ` skill="${skill}"`;
}
