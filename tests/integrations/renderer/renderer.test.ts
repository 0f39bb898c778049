import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { isKnown } from '../../../integrations/renderer/astro/known.ts';
import { rendererFor } from '../../../integrations/renderer/index.ts';
import { programKey } from '../../../integrations/renderer/key.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { LISTENING, playbook, practice, temporaryFolder } from '../../support/playbook.ts';

describe('a renderer', () => {
  test('is not there for a playbook with pages of code: Astro has to compile them', async () => {
    const content = await playbook({ ...LISTENING, 'practices/a.mdx': practice(1) });
    const home = await temporaryFolder();
    const make = vi.fn(async () => {});
    const making = { make, alone: <T>(find: () => T) => find() };
    const settings = settingsFrom({ PLAYBOOK_CONTENT: content }, content);
    expect(await rendererFor({ ...settings, code: true }, home, making)).toBeUndefined();
    expect(make).not.toHaveBeenCalled();
    // Without such pages it is compiled for the place and the language of the playbook.
    expect(await rendererFor({ ...settings, base: '/play/' }, home, making)).toBeUndefined();
    expect(make).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(join(home, '')), { base: '/play/', language: 'en' });
  });

  test('is not there for an Astro whose inside is not known', () => {
    expect([isKnown(), isKnown('7.3.4'), isKnown('8.0.0')]).toEqual([true, false, false]);
  });

  test('is another one for another base or language, and the same for the same', () => {
    const key = programKey({ base: '/', language: 'en' });
    expect(programKey({ base: '/', language: 'en' })).toBe(key);
    expect(programKey({ base: '/play/', language: 'en' })).not.toBe(key);
    expect(programKey({ base: '/', language: 'de' })).not.toBe(key);
  });
});
