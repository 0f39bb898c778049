/** Words that stand in every text of a language and ask for nothing: articles, pronouns, auxiliaries, prepositions. */
const ENGLISH =
  'a an the this that these those i me my mine you your yours he him his she her hers it its we us our ours they them their theirs ' +
  'am is are was were be been being do does did done have has had having will would shall should can could may might must ' +
  'and or but nor if so than as of at by for from in into on onto to with about over under up out off ' +
  'there here what which who whom whose when where why how ' +
  "i'm i've i'd i'll it's that's there's you're you've you'd you'll we're we've we'd we'll they're they've don't doesn't didn't isn't aren't";

/** The words of a language that ask for nothing when they are searched for in texts; of other languages none is named. */
export function commonWordsOf(language: string): string[] {
  return /^en\b/i.test(language) ? ENGLISH.split(' ') : [];
}
