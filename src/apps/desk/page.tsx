import { openDesk } from '../../browser/desk/desk-store.ts';
import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Desk } from './Desk.tsx';

const place = document.getElementById('desk-app');
if (place) {
  const at = here();
  mount(<Desk here={at} store={openDesk(at.playbook)} coach={readerLog(at.playbook).person.get()} />, place);
}
