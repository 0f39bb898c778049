import { expect, test } from 'vitest';
import { wordsOf } from '../../src/ask/words.ts';

test.each([
  ["Don’t, DON'T, dont", ['dont', 'dont', 'dont']],
  ['C++, C# and Q&A', ['c++', 'c#', 'and', 'q&a']],
  ['‘quoted’ “words” – 26 %', ['quoted', 'words', '26']],
  ['ﬁne Ｗｉｄｅ', ['fine', 'wide']],
  ['价格太高 OK', ['价格', '格太', '太高', 'ok']],
  ['🙂 !', []],
])('“%s” is %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
