/** What the practices of a corpus speak about. As many entries as in the sample playbook. */
export const SKILLS = [
  'discovery',
  'listening',
  'storytelling',
  'value',
  'qualifying',
  'objections',
  'negotiating',
  'multi-threading',
  'forecasting',
  'call-planning',
  'account-care',
  'coachability',
  'coaching',
] as const;
export const ROLES = ['new-rep', 'experienced-rep', 'manager-coach', 'enablement-author'] as const;
export const STAGES = ['prospect', 'discover', 'propose', 'negotiate', 'close', 'grow'] as const;
export const EVIDENCE = ['spacing', 'feedback', 'recall', 'forgetting'] as const;
