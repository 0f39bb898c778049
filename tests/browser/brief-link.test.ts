import { describe, expect, test } from 'vitest';
import { fromLink, toLink } from '../../src/browser/link/link.ts';
import { newKeys } from '../../src/browser/link/pair.ts';
import { makeEnvelope, readEnvelope } from '../../src/browser/storage/envelope.ts';
import { briefEvents, readBrief } from '../../src/coaching/brief/brief.ts';
import { evidenceItems } from '../../src/coaching/brief/evidence-items.ts';
import type { Answered, Event } from '../../src/learner/events.ts';
import { newId, timeOf } from '../../src/learner/events.ts';
import { short } from '../../src/playbook/hash/short.ts';
import { catalogue, day, log, question } from '../learner/support/made-up.ts';

const PERSON = { id: newId(day(-200)), name: 'Alexandra Kowalczyk-Okafor' };
const PAGE = 'https://playbook.example-company.com/sales/enablement/brief/';
/** Ids as authors write them. */
const ASKED = [
  'agenda-is-theirs',
  'second-question-that-stays',
  'what-changes-if-nothing',
  'first-meeting-order-of-work',
  'price-before-value-reply',
  'who-else-is-in-the-room',
  'handover-open-promises',
].map((id, place) => question(id, { key: short(id), kind: place === 3 ? 'ordering' : 'multiple' }));
const book = catalogue(ASKED);

const made = (at: number) => {
  const id = newId(at);
  return { id, at: timeOf(id) };
};

/** Options as they are hashed, and chance enough in the ids that nothing is squeezed away. */
function answered(place: number, at: number, score: number, confidence?: 1 | 2 | 3): Answered {
  const { id = '', rev = 1, key = '' } = ASKED[place] ?? {};
  const options = [0, 1, 2, 3].map((one) => short(`${id} ${one} ${at}`)).slice(0, place === 3 ? 4 : 2);
  return { ...made(at), kind: 'answered', question: id, rev, key, options, score, ...(confidence && { confidence }) };
}

const TEXTS = {
  topic:
    'Discovery with heads of logistics stops after ten minutes. They answer the first two questions in whole sentences, then in single words, and I start to present to fill the gap. I want to find out where I lose them, and what the second question should have been in its place.',
  tried:
    'I planned three calls with the one-page sheet and wrote down which pain I expected. On two of them I read the agenda out and asked what to add. I let the silence stand once, for about six seconds, and then asked what would happen if nothing changed before the summer.',
  happened:
    'The one with the silence went on for twenty minutes and ended with a second date. The other two asked me to just send the price list. One of them said that a colleague decides anyway, and I did not ask who that is; the notes of all three calls are in the account record.',
  ask: 'Play the head of logistics with me for ten minutes and answer in single words from the third question on. Stop me when I begin to present. Then tell me which of my questions you would have wanted to answer, and listen to the recording of the second call before we meet next.',
};

describe('the brief of an ordinary month', () => {
  const history = log(
    answered(0, day(3), 0, 3),
    ...[5, 9, 16].map((at) => answered(1, day(at), 0, 2)),
    ...[4, 12, 20].map((at) => answered(2, day(at), 0.5, 3)),
    answered(3, day(2), 1, 2),
    answered(3, day(22), 0.67, 2),
    answered(4, day(1), 0, 3),
    answered(4, day(19), 1, 3),
    {
      ...made(day(14)),
      kind: 'observed',
      skill: 'value',
      level: 2,
      by: 'Ana Silva',
      for: PERSON.id,
      did: ['a', 'b', 'c', 'd', 'e'].map((each) => short(each)),
      note: 'Second call with the port authority',
      strength: 'You waited after the question until they went on by themselves.',
      next: 'Ask who else has to agree before you speak of the price.',
    },
  );
  const picked = evidenceItems(history, book);
  const briefed: Event = { ...made(day(24)), kind: 'briefed', skill: 'value', ...TEXTS };

  test('four texts of about 250 characters and six items fit a link of under 2,000 characters', async () => {
    for (const text of Object.values(TEXTS)) expect(text.length).toBeGreaterThanOrEqual(250);
    expect(picked).toHaveLength(6);
    const link = await toLink(makeEnvelope('brief', 'sales-playbook', PERSON, briefEvents(briefed, picked)), PAGE);
    expect(link.length).toBeLessThan(2000);
  });

  test('and so they do sealed, with the key of the sender beside them', async () => {
    const envelope = makeEnvelope('brief', 'sales-playbook', PERSON, briefEvents(briefed, picked));
    const [own, theirs] = await Promise.all([newKeys(), newKeys()]);
    for (const seal of [
      { own },
      { own, code: 'zebra zero zone zoo able about' },
      { own, to: { key: theirs.public, playbook: 'sales-playbook' } },
    ])
      expect((await toLink(envelope, PAGE, seal)).length).toBeLessThan(2000);
  });

  test('the coach reads what the rep picked', async () => {
    const link = await toLink(makeEnvelope('brief', 'sales-playbook', PERSON, briefEvents(briefed, picked)), PAGE);
    const unpacked = await fromLink(new URL(link).hash);
    const opened = unpacked.ok ? readEnvelope(unpacked.text, { playbook: 'sales-playbook' }) : undefined;
    expect(opened?.ok && readBrief(opened.envelope.events, book)).toEqual({ briefed, items: picked, more: 0 });
  });
});
