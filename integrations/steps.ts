/** Steps of what takes long, in the order in which a build takes them. */
export const STEPS = ['read', 'program', 'pages', 'pictures', 'search', 'files', 'package'] as const;
export type Step = (typeof STEPS)[number];

/** Is told what is done now, and how far it is: without numbers where nobody counts. */
export type Tell = (step: Step, done?: number, total?: number) => void;
