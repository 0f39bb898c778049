/** A small playbook of which nothing is to be said but hints: each mistake is made in a copy of it. */
export const SOUND: Readonly<Record<string, string | Uint8Array>> = {
  'playbook.yaml': `id: small-team
name: Small team
summary: How we talk with people who look after a building.
stages:
  - { id: first-visit, name: First visit }
  - { id: test-week, name: Test week }
`,
  'skills/listening.yaml': `name: Listening
group: In the conversation
summary: Letting people finish, and making sure that what arrived is what they meant.
levels:
  - behaviours:
      - Lets the other person finish.
  - behaviours:
      - Says it back before answering.
  - behaviours:
      - Stays quiet after a hard question.
  - behaviours:
      - Picks up what was said in passing.
`,
  'skills/site-reading.yaml': `name: Site reading
group: On site
summary: Seeing in a building who loses sleep over it.
levels:
  - behaviours:
      - Asks to see the desk.
  - behaviours:
      - Draws the way of a call.
  - behaviours:
      - Finds who was called last.
  - behaviours:
      - Teaches a colleague to walk a building.
`,
  'roles/advisor.yaml': `name: Advisor
summary: Visits buildings and runs test weeks.
expects:
  site-reading: 2
  listening: 2
topPerformer:
  site-reading: 4
`,
  'evidence/said-back.yaml': `claim: People who hear their worry said back tell more of it.
source: No primary source found
method: Nobody has counted it.
quality: anecdote
says: It costs a few seconds to try.
limits: It says nothing about sales.
`,
  'programs/first-month.yaml': `name: The first month
summary: From a first look at one call to a habit that stays.
roles: [advisor]
phases:
  - phase: plan
    title: Look at two calls
    weeks: 1
    about: Listen to two of your calls with your coach.
    items:
      - { practice: say-it-back }
      - { module: walk-the-building }
`,
  'modules/walk-the-building/index.mdx': `---
title: Walk the building
summary: You leave with a name and a date.
skills:
  - { skill: site-reading, level: 2 }
roles: [advisor]
owner: Enablement
published: 2026-03-02
---

It begins with [the desk](./01-find-the-desk.mdx).
`,
  'modules/walk-the-building/01-find-the-desk.mdx': `---
title: Find the desk
objective: After this lesson you can say who sits at the desk at night.
skills:
  - { skill: site-reading, level: 2 }
---

## The idea

Look first, then talk.

<Quiz id="find-the-desk-quiz" pass="80">

<Question id="find-the-desk-check" skill="site-reading" level="2">

You stand at the door. What first?

- [x] Ask to see the desk {/* #9o2o6 */}
  > Somebody sits there.
- [ ] Show the slides {/* #ect9f */}
  > They could have come by mail.

A building tells more than slides.

</Question>

</Quiz>

<Assignment id="find-the-desk-try" days="7">

Write down who sat at the desk.

</Assignment>
`,
  'practices/say-it-back.mdx': `---
title: "Say it back"
number: 1
summary: Say it back before you answer, and wait for what follows.
skills:
  - { skill: listening, level: 1 }
roles: [advisor]
stage: first-visit
owner: Enablement
published: 2026-03-02
related: [ask-who-is-called]
hears:
  - "We already have an alarm."
---

## When to use it

On the first walk through a building.

## What to say

<TalkTrack>
<Say>

“Who picks up the phone at two in the morning?”

</Say>
<Not>

“Our desk is very fast.”

</Not>
</TalkTrack>

People tell more when they are heard. <Evidence id="said-back" />
`,
  'practices/ask-who-is-called.mdx': `---
title: "Ask who is called"
number: 2
summary: Ask who is called at night before you speak of anything else.
skills:
  - { skill: site-reading, level: 1 }
roles: [advisor]
stage: first-visit
owner: Enablement
published: 2026-03-02
hears:
  - "It rings a lot."
---

## What happens

\`\`\`play caption="The guard stands between you and the manager."
O you (1,2)
X manager (7,2)
o guard (4,1)
you -> guard : who reads it?
guard ~> you : a name
you -> manager
\`\`\`

## Check yourself

<Question id="called-first" skill="site-reading" level="1">

The guard says: “It rings a lot.” What do you ask?

- [x] “Who picks it up?” {/* #253gg */}
  > A name is what you came for.
- [ ] “How loud is it?” {/* #iompo */}
  > Now you talk about the bell.

The person decides, not the bell.

</Question>

<Question id="called-order" skill="site-reading" level="2">

Put the way of an alarm in order.

1. The sensor {/* #15rju */}
2. The desk {/* #6egwe */}
3. The guard {/* #dh6ip */}

The person comes last.

</Question>

<Question id="called-gap" skill="site-reading">

Never leave without the <Blank answers="name | full name" /> of whoever is called.

A name can be called.

</Question>

<Scenario id="called-scenario" skill="site-reading" level="2">

The manager says: “We have an alarm.”

- [x] “Who was called last time?” {/* #158pi */}
  > “Me. At three.”

  - [x] “What did you do then?” {/* #do9z */}
    > He tells the story.
  - [ ] “Ours would not have rung.” {/* #lwd7 */}
    > He smiles, and says nothing.
- [ ] “Ours is cheaper.” {/* #gze6w */}
  > “Than what?”

Ask for the last night, not for every night.

</Scenario>
`,
  'practices/leave-with-a-date.mdx': `---
title: "Leave with a date"
number: 3
summary: Leave with a date, and with the name of whoever keeps it.
skills:
  - { skill: listening, level: 2 }
roles: [advisor]
stage: test-week
owner: Enablement
published: 2026-03-02
hears:
  - "Call us again in spring."
---

## The move

<Steps>

1. **Name a day.**
2. **Ask who keeps it.**

</Steps>

See also [who is called](./ask-who-is-called.mdx).

![A board with three names and one date](board.png)

Print [the plan](plan.pdf).

<Checklist id="before-you-leave">

- [ ] The day is written down
- [ ] It has a name

</Checklist>

<Assignment id="leave-with-a-date-try" days="7">

Name one date.

</Assignment>
`,
  'practices/plan.pdf': '%PDF-1.4\n',
  // One white dot.
  'practices/board.png': Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAG7buVgAAAABJRU5ErkJggg=='),
    (sign) => sign.charCodeAt(0),
  ),
};
