import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Progress } from './Progress.tsx';

/** Where stands now what was an anchor of this page. */
const MOVED = new Map([
  ['#history', 'history/'],
  ['#mine', 'record/'],
]);

const moved = MOVED.get(location.hash);
const place = document.getElementById('progress-app');
const at = here();
if (moved) location.replace(`${at.base}progress/${moved}`);
else if (place) {
  mount(<Progress here={at} store={readerLog(at.playbook)} />, place);
}
