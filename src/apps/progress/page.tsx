import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { Progress } from './Progress.tsx';

const place = document.getElementById('progress-app');
if (place) {
  const at = here();
  mount(<Progress here={at} store={openLog(at.playbook)} />, place);
}
