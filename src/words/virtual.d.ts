// What pages and apps import: the catalogue of one language, chosen when a playbook is built (integrations/words).

declare module 'virtual:chalktalk/words/asked' {
  export const askedWords: import('./words.ts').Said<typeof import('./en/asked.ts').askedWords>;
}

declare module 'virtual:chalktalk/words/audit' {
  export const auditWords: import('./words.ts').Said<typeof import('./en/audit.ts').auditWords>;
}

declare module 'virtual:chalktalk/words/authors' {
  export const authorsWords: import('./words.ts').Said<typeof import('./en/authors.ts').authorsWords>;
}

declare module 'virtual:chalktalk/words/brief' {
  export const briefWords: import('./words.ts').Said<typeof import('./en/brief.ts').briefWords>;
}

declare module 'virtual:chalktalk/words/coaching' {
  export const coachingWords: import('./words.ts').Said<typeof import('./en/coaching.ts').coachingWords>;
  export const privacyWords: import('./words.ts').Said<typeof import('./en/coaching.ts').privacyWords>;
}

declare module 'virtual:chalktalk/words/contribute' {
  export const contributeWords: import('./words.ts').Said<typeof import('./en/contribute.ts').contributeWords>;
}

declare module 'virtual:chalktalk/words/desk' {
  export const deskWords: import('./words.ts').Said<typeof import('./en/desk.ts').deskWords>;
}

declare module 'virtual:chalktalk/words/embed' {
  export const embedWords: import('./words.ts').Said<typeof import('./en/embed.ts').embedWords>;
}

declare module 'virtual:chalktalk/words/filter' {
  export const filterWords: import('./words.ts').Said<typeof import('./en/filter.ts').filterWords>;
}

declare module 'virtual:chalktalk/words/formats' {
  export const day: import('./formats.ts').Formats['day'];
}

declare module 'virtual:chalktalk/words/forms' {
  export const formsWords: import('./words.ts').Said<typeof import('./en/forms.ts').formsWords>;
}

declare module 'virtual:chalktalk/words/frame' {
  export const frameWords: import('./words.ts').Said<typeof import('./en/frame.ts').frameWords>;
}

declare module 'virtual:chalktalk/words' {
  export const words: import('./words.ts').Said<typeof import('./en/index.ts').words>;
}

declare module 'virtual:chalktalk/words/host' {
  export const hostWords: import('./words.ts').Said<typeof import('./en/host.ts').hostWords>;
}

declare module 'virtual:chalktalk/words/lms' {
  export const lmsWords: import('./words.ts').Said<typeof import('./en/lms.ts').lmsWords>;
  export const packageReviewWords: import('./words.ts').Said<typeof import('./en/lms.ts').packageReviewWords>;
}

declare module 'virtual:chalktalk/words/moved' {
  export const movedWords: import('./words.ts').Said<typeof import('./en/moved.ts').movedWords>;
}

declare module 'virtual:chalktalk/words/observe' {
  export const observeWords: import('./words.ts').Said<typeof import('./en/observe.ts').observeWords>;
}

declare module 'virtual:chalktalk/words/plan' {
  export const planWords: import('./words.ts').Said<typeof import('./en/plan.ts').planWords>;
}

declare module 'virtual:chalktalk/words/progress' {
  export const progressWords: import('./words.ts').Said<typeof import('./en/progress.ts').progressWords>;
}

declare module 'virtual:chalktalk/words/reporting' {
  export const reportingWords: import('./words.ts').Said<typeof import('./en/reporting.ts').reportingWords>;
}

declare module 'virtual:chalktalk/words/retro' {
  export const retroWords: import('./words.ts').Said<typeof import('./en/retro.ts').retroWords>;
}

declare module 'virtual:chalktalk/words/review' {
  export const reviewWords: import('./words.ts').Said<typeof import('./en/review.ts').reviewWords>;
}

declare module 'virtual:chalktalk/words/search' {
  export const searchWords: import('./words.ts').Said<typeof import('./en/search.ts').searchWords>;
}

declare module 'virtual:chalktalk/words/share' {
  export const shareWords: import('./words.ts').Said<typeof import('./en/share.ts').shareWords>;
}

declare module 'virtual:chalktalk/words/succession' {
  export const successionWords: import('./words.ts').Said<typeof import('./en/succession.ts').successionWords>;
}

declare module 'virtual:chalktalk/words/top-fifth' {
  export const topFifthWords: import('./words.ts').Said<typeof import('./en/top-fifth.ts').topFifthWords>;
}

declare module 'virtual:chalktalk/language' {
  /** What the interface speaks, a BCP 47 tag: for what stands on pages of others. */
  export const spoken: string;
  /** Attributes of an element that is interface and stands in one that is content. */
  export const ofInterface: import('./languages.ts').LanguageMark;
  /** Attributes of an element that is content: a page is interface, but for these. */
  export const ofContent: import('./languages.ts').LanguageMark;
}
