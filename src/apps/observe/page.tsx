import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { Observe } from './Observe.tsx';

const place = document.getElementById('observe-app');
if (place) {
  const at = here();
  mount(<Observe here={at} store={openLog(at.playbook)} />, place);
}
