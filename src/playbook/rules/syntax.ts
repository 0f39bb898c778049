import type { Rule } from '../model/rule.ts';

export const syntax: Rule = {
  name: 'syntax',
  group: 'text',
  severity: 'error',
  fixed: true,
  mends: true,
  finds: 'Text that is no valid MDX: a tag that is never closed, a lone `{` or `<`.',
  why: 'Nobody can say where the sentence ends that such a sign begins.',
  wrong: `<TalkTrack>

"Is Thursday at ten good?"`,
  right: `<TalkTrack>

"Is Thursday at ten good?"

</TalkTrack>`,
};
