import { expect, test } from 'vitest';
import { titled } from '../../../src/coaching/contribution/succession.ts';
import { book, practice } from '../../playbook/coverage/support.ts';

test('the practice on handing over is found by its title', () => {
  const practices = [practice(1, { title: 'Open a call' }), practice(2, { title: 'Hand over a key account' })];
  expect(titled(book({ practices }), /hand over/i)?.number).toBe(2);
  expect(titled(book({ practices }), /pass on/i)).toBeUndefined();
});
