import { askedKey, choiceKey, deskName, draftKey, keysName, reportKey, setAsidePrefix, sittingKey } from './app-names.ts';
import { deletedKey, deletionsName } from './deletion-names.ts';
import { journalName, logPrefix, metaKey, THEME_KEY } from './keys.ts';

/** Everything that may lie in a reader's browser. `…` stands for what follows. */
export function storedNames(playbook: string): { area: 'localStorage' | 'sessionStorage' | 'IndexedDB'; name: string }[] {
  return [
    { area: 'localStorage', name: `${logPrefix(playbook)}…` },
    { area: 'localStorage', name: metaKey(playbook) },
    { area: 'localStorage', name: deletedKey(playbook) },
    { area: 'localStorage', name: `${setAsidePrefix(playbook)}…` },
    { area: 'localStorage', name: choiceKey(playbook, '…') },
    { area: 'localStorage', name: askedKey(playbook) },
    { area: 'localStorage', name: reportKey(playbook, '…') },
    { area: 'localStorage', name: THEME_KEY },
    { area: 'sessionStorage', name: draftKey(playbook, '…') },
    { area: 'sessionStorage', name: sittingKey(playbook) },
    { area: 'IndexedDB', name: deskName(playbook) },
    { area: 'IndexedDB', name: keysName(playbook) },
    { area: 'IndexedDB', name: journalName(playbook) },
    { area: 'IndexedDB', name: journalName(deletionsName(playbook)) },
  ];
}
