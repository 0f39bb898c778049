import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Mine } from './mine/Mine.tsx';

const place = document.getElementById('record-app');
if (place) {
  const at = here();
  mount(<Mine here={at} store={readerLog(at.playbook)} />, place);
}
