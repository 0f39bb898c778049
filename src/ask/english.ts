import { stemmer } from 'stemmer';

/** Words of English that say nothing of what is meant. */
const STOP = new Set(
  `a about actually after all almost already also always am an and another any anybody anyone anything are as at away back be became because been
before being both but by came can come comes could did do does doing done down each else ever every everybody everyone everything few for from get
gets getting give given go goes going gone good got great guys had has have having he hello her here hers hey hi him his how i if in into is it its
just keep know let like look made make makes making many may maybe me might mine more most much must my need needs never nice no nobody none nor not
nothing now of off oh ok okay on once one only or other our ours out over own per perhaps please put quite rather really right said same say says see
seem seems shall she should since so some somebody someone something sorry still such sure take taken tell than thank thanks that the their theirs
them then there these they thing things think this those though through to too try until up upon us use used using very want wanted wants was way we
well went were what when where whether which while who whom whose why will with within without would yes yet you your yours yourself`.split(
    /\s+/,
  ),
);

/** Words that say little: whether a page knows them decides nothing. */
const LIGHT = new Set(
  `able again ahead alone along amount around bad best better big bit bring call called calling certain close day days different else end ends enough
example far feel find finds finding first five four give half happen happens happening hand hard help helps hour hours important kind last later least
less likely long longer lot main mean means meant minute minutes moment month months new next old ones part people person place point possible
question right same second several short side simple six someone soon sort spring start starts stay stuff summer sure talk ten third three time times
today together tomorrow turn two twenty thirty forty fifty week weeks whole winter work works working worked worst wrong year years yesterday
eight nine seven hundred thousand asap based basically currently honestly happening instead totally afford without between behind inside outside
sounds sound looks seems keeps kept end ended leave side way ways another anymore accept act add agree allow appear apply arrive avoid bear become begin belong break build carry cause check consider contain cover create cut decide deep deliver difficult directly drop early easy enter entire exactly expect explain extra face fact fail fall fast few fill final fine fit fix follow force free friend full fun general glad grow guess guy handle happy hate hide high hold huge idea include increase involve item job join kid kill large lead lie life list listen little live lot lots low matter mention middle mind miss mistake mix moment move near nearly normal note number obvious offer okay older open order original own particular pass past pay perfect pick plenty pretty prevent promise proper pull push quick quickly quiet raise ready real reach reach reason receive remain remember remove repeat replace reply require rest return run safe save send serious serve set share shift show shut situation skip slow small smart sort speak special spend split stand state step stick stop story straight strange strong stuck suddenly suggest support suppose surprise sweet table task teach tend terrible thought throw tie tough track true trust truth type understand unless usual value view visit wait walk wall warn waste watch weak wear whatever whenever win wish wonder word words world worry worth write younger anywhere everyday anyway apart away fully hardly simply mostly roughly slightly everywhere somewhere anywhere often sometimes usually`.split(
    /\s+/,
  ),
);

/** What is spoken as one word and means two; without its apostrophe too, as it is typed on a phone. */
const SPOKEN: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cant: 'can not',
  cannot: 'can not',
  "won't": 'will not',
  wont: 'will not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  wasnt: 'was not',
  arent: 'are not',
  couldnt: 'could not',
  wouldnt: 'would not',
  shouldnt: 'should not',
  havent: 'have not',
  hasnt: 'has not',
  im: 'i',
  ive: 'i have',
  id: 'i would',
  youre: 'you are',
  youve: 'you have',
  theyre: 'they are',
  thats: 'that is',
  whats: 'what is',
  theres: 'there is',
  lets: 'let us',
};

/** A word of English as the words that it is made of. */
function spoken(word: string): string[] {
  const known = Object.hasOwn(SPOKEN, word) ? SPOKEN[word] : undefined;
  const open = known ?? word.replace(/n't$/, ' not').replace(/'(?:s|re|ve|ll|d|m)?$/, '');
  return open.split(' ');
}

export const english = { stop: STOP, light: LIGHT, spoken, stem: (word: string) => (/^[a-z]+$/.test(word) ? stemmer(word) : word) };
