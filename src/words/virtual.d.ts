// What pages and apps import: the catalogue of one language, chosen when a playbook is built (integrations/words).

declare module 'virtual:chalktalk/words/audit' {
  export const auditWords: typeof import('./en/audit.ts').auditWords;
}

declare module 'virtual:chalktalk/words/authors' {
  export const authorsWords: typeof import('./en/authors.ts').authorsWords;
}

declare module 'virtual:chalktalk/words/brief' {
  export const briefWords: typeof import('./en/brief.ts').briefWords;
}

declare module 'virtual:chalktalk/words/coaching' {
  export const coachingWords: typeof import('./en/coaching.ts').coachingWords;
  export const privacyWords: typeof import('./en/coaching.ts').privacyWords;
}

declare module 'virtual:chalktalk/words/contribute' {
  export const contributeWords: typeof import('./en/contribute.ts').contributeWords;
}

declare module 'virtual:chalktalk/words/desk' {
  export const deskWords: typeof import('./en/desk.ts').deskWords;
}

declare module 'virtual:chalktalk/words/embed' {
  export const embedWords: typeof import('./en/embed.ts').embedWords;
}

declare module 'virtual:chalktalk/words/frame' {
  export const frameWords: typeof import('./en/frame.ts').frameWords;
}

declare module 'virtual:chalktalk/words' {
  export const words: typeof import('./en/index.ts').words;
}

declare module 'virtual:chalktalk/words/lms' {
  export const lmsWords: typeof import('./en/lms.ts').lmsWords;
  export const packageReviewWords: typeof import('./en/lms.ts').packageReviewWords;
}

declare module 'virtual:chalktalk/words/moved' {
  export const movedWords: typeof import('./en/moved.ts').movedWords;
}

declare module 'virtual:chalktalk/words/observe' {
  export const observeWords: typeof import('./en/observe.ts').observeWords;
}

declare module 'virtual:chalktalk/words/plan' {
  export const planWords: typeof import('./en/plan.ts').planWords;
}

declare module 'virtual:chalktalk/words/progress' {
  export const progressWords: typeof import('./en/progress.ts').progressWords;
}

declare module 'virtual:chalktalk/words/reporting' {
  export const reportingWords: typeof import('./en/reporting.ts').reportingWords;
}

declare module 'virtual:chalktalk/words/retro' {
  export const retroWords: typeof import('./en/retro.ts').retroWords;
}

declare module 'virtual:chalktalk/words/review' {
  export const reviewWords: typeof import('./en/review.ts').reviewWords;
}

declare module 'virtual:chalktalk/words/search' {
  export const searchWords: typeof import('./en/search.ts').searchWords;
}

declare module 'virtual:chalktalk/words/share' {
  export const shareWords: typeof import('./en/share.ts').shareWords;
}

declare module 'virtual:chalktalk/words/succession' {
  export const successionWords: typeof import('./en/succession.ts').successionWords;
}

declare module 'virtual:chalktalk/words/top-fifth' {
  export const topFifthWords: typeof import('./en/top-fifth.ts').topFifthWords;
}

declare module 'virtual:chalktalk/language' {
  /** Where the interface speaks another language than the content: what `lang` says of a part that is interface. */
  export const interfaceLang: string | undefined;
  /** The same of a part that is content and stands in one that is interface. */
  export const contentLang: string | undefined;
}
