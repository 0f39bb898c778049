import { describe, expect, test } from 'vitest';
import { newId } from '../../src/learner/events.ts';
import { isReportable, statement, statementId } from '../../src/learner/statement.ts';
import * as fc from '../support/properties.ts';
import { answer, day, event } from './support/made-up.ts';

const REPORTER = { home: 'https://play.acme.example/', playbook: 'acme', name: 'kim@acme.example' };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a statement', () => {
  test('of an answer says what was asked and how it went, and nothing of what was chosen or typed', () => {
    const made = statement(answer('q 1', day(1), 0.5, { options: ['my secret'], confidence: 3 }), REPORTER);
    expect(made).toMatchObject({
      actor: { objectType: 'Agent', account: { homePage: REPORTER.home, name: REPORTER.name } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'https://play.acme.example/xapi/question/q%201', definition: { interactionType: 'other' } },
      result: { score: { scaled: 0.5 }, success: false, extensions: { 'https://play.acme.example/xapi/extension/confidence': 3 } },
      timestamp: new Date(day(1)).toISOString(),
    });
    expect(JSON.stringify(made)).not.toContain('secret');
  });

  test('of a page and of an assignment', () => {
    expect(statement(event('read', day(1), { page: '/practices/größe/' }), REPORTER)).toMatchObject({
      verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
      object: { id: 'https://play.acme.example/practices/gr%C3%B6%C3%9Fe/' },
    });
    const done = statement(event('assignment-done', day(1), { assignment: 'a', note: 'private' }), REPORTER);
    expect(done).toMatchObject({ verb: { id: 'http://adlnet.gov/expapi/verbs/completed' }, result: { completion: true } });
    expect(JSON.stringify(done)).not.toContain('private');
  });

  test('is never made of what a person wrote or planned', () => {
    expect(isReportable(event('reflected', day(1), { prompt: 'p', text: 't' }))).toBe(false);
    expect(isReportable(event('wished', day(1), { text: 't', mine: true, now: true }))).toBe(false);
    expect(isReportable(event('self-rated', day(1), { skill: 's', level: 1 }))).toBe(false);
  });

  test('has the same id however often it is made, and another for another event or playbook', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.nat(2 ** 31 - 1), fc.string({ minLength: 1 }), (at, chance, playbook) => {
        const id = newId(at, () => chance / 2 ** 31);
        const made = statementId(id, playbook);
        expect(made).toMatch(UUID);
        expect(statementId(id, playbook)).toBe(made);
        expect(
          statementId(
            newId(at + 1, () => chance / 2 ** 31),
            playbook,
          ),
        ).not.toBe(made);
        expect(statementId(id, `${playbook}x`)).not.toBe(made);
      }),
    );
  });
});
