import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { HistoryPlace } from './HistoryPlace.tsx';

const place = document.getElementById('history-app');
if (place) {
  const at = here();
  mount(<HistoryPlace here={at} store={readerLog(at.playbook)} />, place);
}
