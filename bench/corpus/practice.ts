import { play } from './play.ts';
import { clause, paragraph, random, words } from './prose.ts';
import { questions } from './questions.ts';
import { EVIDENCE, ROLES, SKILLS, STAGES } from './shared.ts';

/** The id of a practice by its place, from 0: its file name and the end of its address. */
export function practiceId(index: number): string {
  return `practice-${String(index + 1).padStart(5, '0')}`;
}

/**
 * One practice as a file: every form of GFM and every authoring component, in the order of the sample's practices.
 * Nothing but the links depends on how many practices there are.
 *
 * @param index its place, from 0
 * @param count how many practices the playbook has: links lead to existing ones
 */
export function practice(index: number, count: number, seed: number): string {
  const from = random(seed * 1_000_003 + index);
  const id = practiceId(index);
  const skill = SKILLS[index % SKILLS.length] ?? SKILLS[0];
  const other = (step: number) => practiceId((index + step) % count);
  const day = (month: number) => `2026-${String(month).padStart(2, '0')}-${String(1 + from.below(28)).padStart(2, '0')}`;
  const front = `---
number: ${index + 1}
title: ${words(from)}, part ${index + 1}
summary: ${JSON.stringify(`${clause(from)}.`)}
skills:
  - { skill: ${skill}, level: ${1 + from.below(4)} }
  - ${SKILLS[(index + 5) % SKILLS.length]}
roles: [${ROLES[index % ROLES.length]}]
stage: ${STAGES[index % STAGES.length]}
author: Enablement
owner: Enablement
published: ${day(1 + (index % 10))}
reviewed: ${day(10)}
reviewBy: 2027-04-12
hears:
  - ${JSON.stringify(`${clause(from)}.`)}
  - ${JSON.stringify(`${clause(from)}.`)}
related: [${other(1)}, ${other(7)}]
---`;
  const text = `## When to use it

${paragraph(from, 2)} <Evidence id="${EVIDENCE[index % EVIDENCE.length]}" />

${clause(from)}. It was ~~a rule~~ a habit.[^${index % 3 === 0 ? 'why' : 'n1'}]

## The move

${paragraph(from, 2)} It helps with <Term means="${clause(from)}.">multi-threading</Term>, as in [the next one](/practices/${other(1)}/) and [an earlier one](./${other(count - 1)}.mdx#the-move).

<Steps>

1. **${words(from)}.** ${clause(from)}.
2. **${words(from)}.** ${clause(from)}.
3. **${words(from)}.** ${clause(from)}.

</Steps>

| They ask for | You could ask back | Weight |
| :--- | --- | ---: |
| ${words(from)} | ${clause(from)} | ${from.below(90)} |
| **${words(from)}** | \`${words(from)}\` | ${from.below(90)} |
| ${words(from)} | [${words(from)}](/skills/${skill}/) | ${from.below(90)} |

> [!TIP]
> ${paragraph(from, 2)}

\`\`\`play caption="${words(from)}, drawn."
${play(from)}
\`\`\`

### In the tools

${clause(from)}:

\`\`\`ts
// ${words(from)}
export function weigh(price: number, cost: number): string {
  return cost > price ? \`wait ${from.below(90)} days\` : 'ask again';
}
\`\`\`

\`\`\`json
{ "practice": "${id}", "minutes": ${1 + from.below(9)}, "tags": ["${skill}", null, true] }
\`\`\`

\`\`\`bash
grep -r "${skill}" notes/ | sort | head -n ${1 + from.below(20)} # ${words(from)}
\`\`\`

## What to say

<TalkTrack>
<Say>

"${clause(from)}."

"${clause(from)}."

</Say>
<Not>

"${clause(from)}."

</Not>
</TalkTrack>

${paragraph(from, 2)}

## How it goes wrong

- **${words(from)}.** ${clause(from)}.
  - ${clause(from)}.
    1. ${words(from)}
    2. ${words(from)}
  - ${clause(from)}.
- **${words(from)}.** ${clause(from)}.

> ${clause(from)}.
>
> > ${clause(from)}.

${clause(from)}\\
${clause(from)}: https://playbook.example/${id}, www.playbook.example or coach@playbook.example.

***

<Checklist id="${id}-before">

- [ ] ${clause(from)}
- [x] ${clause(from)}
- [ ] ${words(from)}

</Checklist>

## Try it this week

<Assignment id="${id}-try" days="7">

${paragraph(from, 2)}

</Assignment>

<Reflect id="${id}-note">

${clause(from)}. What will you change?

</Reflect>

## Check yourself

${questions(from, id, skill, index)}

[^${index % 3 === 0 ? 'why' : 'n1'}]: ${clause(from)}, with *one* exception: [this one](/practices/${other(3)}/#how-it-goes-wrong).
`;
  return `${front}\n\n${text}`;
}
