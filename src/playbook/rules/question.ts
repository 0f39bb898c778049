import type { Rule } from '../model/rule.ts';

export const question: Rule = {
  name: 'question',
  group: 'questions',
  severity: 'error',
  fixed: true,
  mends: true,
  finds: 'A question that nobody can answer or grade: nothing asked, nothing right, two options alike, a scenario that ends in nothing.',
  why: 'A reader would be asked it, again and again.',
  wrong: `<Question id="why-wait">

Why do you wait two seconds?

- [ ] They add what matters
  > Yes, and that is the point.
- [ ] It sounds polite
  > It does. That is not why.

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
