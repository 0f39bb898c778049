import { LISTENING, practice } from './playbook.ts';

const options = Array.from({ length: 40 }, (_, index) => `- [${index === 7 ? 'x' : ' '}] Number ${index}\n  > Feedback ${index}.`).join(
  '\n',
);

/** One question of every kind, and the shapes that are hard to show. */
export const QUESTIONS: Record<string, string | Uint8Array> = {
  ...LISTENING,
  'practices/kinds.mdx': practice(
    1,
    `<Question id="single" skill="listening" level="2">

The buyer has gone quiet.

Who speaks first?

- [ ] You, with the price {/* #price */}
  > The price answers a question that nobody asked.
- [x] The buyer {/* #buyer */}
  > Silence is a question too.
- [ ] Nobody {/* #nobody */}
  > The call is over then.

Whoever speaks first decides what it is about.

</Question>

<Question id="multiple" skill="listening">

Which of these show that they listen? Choose all.

- [x] They repeat your word {/* #word */}
  > It stayed with them.
- [x] They ask how {/* #how */}
  > They picture it.
- [ ] They say “great” {/* #great */}
  > It costs nothing.

Deeds, not praise.

</Question>

<Question id="ordering" skill="listening">

In which order?

1. Ask {/* #ask */}
2. Listen {/* #listen */}
3. Repeat {/* #repeat */}
4. Answer {/* #answer */}

An answer before listening answers nothing.

</Question>

<Question id="matching" skill="listening">

What does it open?

| Question | Opens |
|---|---|
| “How did you buy last time?” {/* #last */} | The steps {/* #steps */} |
| “Who has more work then?” {/* #who */} | Who is against it {/* #against */} |
| “By which day?” {/* #day */} | The end {/* #end */} |

Each fills another part.

</Question>

<Question id="blank" skill="listening">

Never leave without a <Blank answers="next step | dated step" /> in the <Blank answers="Kalender" exact="case" />.

What has no date does not happen.

</Question>

<Scenario id="scenario" skill="listening">

The buyer says: “Too expensive.”

What do you say?

- [x] “Compared to what?” {/* #what */}
  > “To doing nothing.” They lean back.

  - [x] “What does doing nothing cost?” {/* #cost */}
    > “A day a week.”
  - [ ] “We are the cheapest.” {/* #cheap */}
    > “I doubt it.”
- [ ] “I can give you ten per cent.” {/* #ten */}
  > “Twenty.”

The price is a comparison.

</Scenario>

<Reflect id="note">

When did you last wait?

</Reflect>

<Checklist id="list">

- [ ] The date is set
- [ ] The brief is sent

</Checklist>

<Assignment id="wait" days="7">

Wait two seconds after every answer.

</Assignment>
`,
  ),
  'practices/quiz.mdx': practice(
    2,
    `<Quiz id="check" pass="80">

<Question id="q-one">

One?

- [x] Right {/* #r */}
  > Yes.
- [ ] Wrong {/* #w */}
  > No.

So.

</Question>

<Question id="q-two">

Two?

- [x] Right {/* #r */}
  > Yes.
- [ ] Wrong {/* #w */}
  > No.

So.

</Question>

</Quiz>
`,
  ),
  'practices/hard.mdx': practice(
    3,
    `<Question id="many">

Which of the forty?

${options}

The eighth.

</Question>

<Question id="rich">

Which of these?

- [x] Code \`const deal = { signed: true }\` with a [link](#many), and a long-word-that-does-not-end-anywhere-${'x'.repeat(60)} {/* #code */}
  > \`true\`
- [ ] ![A grey square](square.png) {/* #pic */}
  > A picture.
- [ ] متى يجب أن نتحدث عن السعر مع العميل؟ {/* #rtl */}
  > السعر ليس السؤال الأول.
- [ ] Two paragraphs.[^1]

  The second one, with *emphasis*. {/* #two */}
  > Fine.

All of them are shown.

[^1]: A note.

</Question>
`,
  ),
  'practices/square.png': Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  ),
};
