import type { Rule } from '../model/rule.ts';

// Found by the comparison with an earlier state: `identity/compare.ts`.
export const changedKey: Rule = {
  name: 'changed-key',
  group: 'identity',
  severity: 'error',
  finds:
    'A question whose answer key is another one than at the revision given with `--since`, and whose `rev` did not rise; or whose `rev` sank.',
  why: 'A change of what is right must be meant: the question is asked again, and answers given before count no more. Most often only an option was worded anew and lost its id.',
  in: 'history',
  wrong: '- [ ] Their assistant\n- [x] Both of them',
  right: '<Question id="who-decides" rev="2">',
};
