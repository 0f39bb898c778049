import { expect, test } from 'vitest';
import { addresseeHash, readAddressee } from '../../src/browser/addressee.ts';
import { tidyName } from '../../src/browser/storage/person.ts';
import * as fc from '../support/properties.ts';

const KIM = '0mi2k4x7abc1234';

test('whom an observation is for survives the address, whatever the name', () => {
  const given = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 60 }).map(tidyName),
    skill: fc.constantFrom('value', 'a&b=c', undefined),
  });
  fc.assert(
    fc.property(given, ({ name, skill }) => {
      const expected = { id: KIM, name, ...(skill && { skill }) };
      expect(readAddressee(addresseeHash({ id: KIM, name, skill }))).toEqual(expected);
    }),
  );
});

test.each(['', '#', '#chalktalk=1.abc', '#for=Kim', '#for=0mi2k4x7abc12345', '#for=%00', '#name=Kim'])('%s names nobody', (hash) => {
  expect(readAddressee(hash)).toBeUndefined();
});

test('a name is one short line', () => {
  expect(readAddressee(`#for=${KIM}&name=${encodeURIComponent(`Kim\n\u202eevil${'x'.repeat(500)}`)}`)?.name).toMatch(/^Kim evilx{90,92}$/);
  expect(readAddressee(`#for=${KIM}&name=Kim&skill=${'x'.repeat(300)}`)).toEqual({ id: KIM, name: 'Kim' });
});
