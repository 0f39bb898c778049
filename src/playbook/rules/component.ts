import type { Rule } from '../model/rule.ts';

export const component: Rule = {
  name: 'component',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'A component that does not exist, stands in the wrong place, or has attributes that it does not know or lacks.',
  why: 'It could not be shown as it was meant.',
  wrong: `<TalkTrak>

"Is Thursday at ten good?"

</TalkTrak>`,
  right: `<TalkTrack>

"Is Thursday at ten good?"

</TalkTrack>`,
};
