/** Elements that can show what the reader did with them before: each has a method `restore(events)`. */
export const RESTORABLE = 'chalk-assignment, chalk-bookmark, chalk-checklist, chalk-question, chalk-reflect, chalk-scenario';
