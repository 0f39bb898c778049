import type { Rule } from '../model/rule.ts';

export const feedback: Rule = {
  name: 'feedback',
  group: 'questions',
  severity: 'warning',
  finds: 'An option without feedback, or a question without an explanation.',
  why: 'A reader who was wrong learns nothing from "wrong".',
  wrong: `<Question id="why-wait">

Why do you wait two seconds?

- [x] They add what matters
- [ ] It sounds polite

Silence is the cheapest question there is.

</Question>`,
  right: `<Question id="why-wait">

Why do you wait two seconds?

- [x] They add what matters
  > The second sentence is the true one.
- [ ] It sounds polite
  > It does. That is not why.

Silence is the cheapest question there is.

</Question>`,
};
