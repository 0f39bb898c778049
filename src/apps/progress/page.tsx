import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Progress } from './Progress.tsx';

const place = document.getElementById('progress-app');
if (place) {
  const at = here();
  mount(<Progress here={at} store={readerLog(at.playbook)} />, place);
}
