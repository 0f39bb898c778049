import { append, BACK, CALLED, DATE, type Mistake, replace } from './make.ts';

/** Mistakes in components and their attributes. */
export const IN_TAGS: readonly Mistake[] = [
  { name: '</TalkTrack> forgotten', make: replace(BACK, '</TalkTrack>\n', '') },
  { name: '</Say> forgotten', make: replace(BACK, '</Say>\n', '') },
  { name: '</Not> forgotten', make: replace(BACK, '</Not>\n', '') },
  { name: '</Question> forgotten', make: replace(CALLED, '</Question>\n', '') },
  { name: '</Steps> forgotten', make: replace(DATE, '</Steps>\n', '') },
  { name: '<Say> in place of </Say>', make: replace(BACK, '</Say>', '<Say>') },
  { name: '<TalkTrack> forgotten', make: replace(BACK, '<TalkTrack>\n', '') },
  {
    name: 'Not inside Say',
    make: replace(BACK, '</Say>\n<Not>\n\n“Our desk is very fast.”\n\n</Not>\n', '<Not>\n\n“Our desk is very fast.”\n\n</Not>\n</Say>\n'),
  },
  { name: 'no blank line behind <Say>', fine: true, make: replace(BACK, '<Say>\n\n', '<Say>\n') },
  { name: '<talktrack>', make: replace(BACK, '<TalkTrack>', '<talktrack>') },
  {
    name: '<talktrack> and </talktrack>',
    make: (files) => {
      replace(BACK, '<TalkTrack>', '<talktrack>')(files);
      replace(BACK, '</TalkTrack>', '</talktrack>')(files);
    },
  },
  {
    name: '<Talktrack>',
    make: (files) => {
      replace(BACK, '<TalkTrack>', '<Talktrack>')(files);
      replace(BACK, '</TalkTrack>', '</Talktrack>')(files);
    },
  },
  { name: '<Talk Track>', make: replace(BACK, '<TalkTrack>', '<Talk Track>') },
  {
    name: '<Not> as <Don’tSay>',
    make: (files) => {
      replace(BACK, '<Not>', '<DontSay>')(files);
      replace(BACK, '</Not>', '</DontSay>')(files);
    },
  },
  {
    name: 'curly quotes in an attribute',
    mends: true,
    make: replace(DATE, 'id="leave-with-a-date-try" days="7"', 'id=“leave-with-a-date-try” days=“7”'),
  },
  { name: 'no quotes in an attribute', mends: true, make: replace(DATE, 'days="7"', 'days=7') },
  { name: 'no closing quote in an attribute', make: replace(DATE, 'days="7"', 'days="7') },
  { name: 'days in words', make: replace(DATE, 'days="7"', 'days="a week"') },
  { name: 'an id with a blank', make: replace(DATE, 'id="leave-with-a-date-try"', 'id="leave with a date"') },
  { name: '<Question> without an id', make: replace(CALLED, '<Question id="called-first" ', '<Question ') },
  { name: 'an attribute misspelt', make: replace(CALLED, 'skill="site-reading" level="1"', 'skil="site-reading" level="1"') },
  { name: 'a level of a question as a word', make: replace(CALLED, 'level="1"', 'level="practising"') },
  { name: 'a skill of a question by its name', make: replace(CALLED, 'skill="site-reading" level="1"', 'skill="Site reading" level="1"') },
  { name: 'evidence by words', make: replace(BACK, 'id="said-back"', 'id="said"') },
  { name: 'evidence as a link', mends: true, make: replace(BACK, '<Evidence id="said-back" />', '<Evidence id="said-back">') },
  { name: 'an element that pages elsewhere have', make: append('<center>Read this.</center>') },
  { name: 'a film pasted as a frame', make: append('<iframe src="https://film.example/1"></iframe>') },
  { name: 'colours of Word', make: append('<span style="color:red">Read this.</span>') },
  { name: 'a comment of HTML', mends: true, make: append('<!-- note -->') },
  { name: '<br> in a table', mends: true, make: append('| a | b |\n| --- | --- |\n| 1<br>2 | 3 |') },
];
