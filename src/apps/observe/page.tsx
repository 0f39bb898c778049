import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Observe } from './Observe.tsx';

const place = document.getElementById('observe-app');
if (place) {
  const at = here();
  mount(<Observe here={at} store={readerLog(at.playbook)} />, place);
}
