import { briefWords } from 'virtual:chalktalk/words/brief';
import type { Brief } from '../../coaching/brief/brief.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { evidenceWords } from './evidence-words.ts';

const { text, sheet, day } = briefWords;

/** A brief in plain words, for a chat: it says what the sheet says. */
export function briefText({ briefed, items }: Brief, name: string, { coaching }: Both): string {
  const { topic, tried, happened, ask, skill, at } = briefed;
  const about = skill && coaching.skills.find(({ id }) => id === skill)?.name;
  const said = (what: string, words: string) => (words.trim() ? ['', what, words.trim()] : []);
  const evidence = items.flatMap((item) => {
    const { kind, title, lines } = evidenceWords(item, coaching);
    return [`- ${kind}: ${title}`, ...lines.map((line) => `  ${line}`)];
  });
  return [
    text.title(topic.trim()),
    text.from(name, day(at)),
    ...(about ? [text.skill(about)] : []),
    ...said(sheet.tried, tried),
    ...said(sheet.happened, happened),
    ...said(sheet.ask, ask),
    ...(evidence.length > 0 ? ['', sheet.evidence, ...evidence] : []),
  ].join('\n');
}
