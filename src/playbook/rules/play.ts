import type { Rule } from '../model/rule.ts';

export const play: Rule = {
  name: 'play',
  group: 'text',
  severity: 'error',
  fixed: true,
  finds: 'A play that cannot be drawn.',
  why: 'Readers would see its notation where they should see a drawing.',
  wrong: `\`\`\`play
O you (2,2)
X buyer (6,2)
you -> byer
\`\`\``,
  right: `\`\`\`play
O you (2,2)
X buyer (6,2)
you -> buyer
\`\`\``,
};
