import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { PlanPage } from './PlanPage.tsx';

const place = document.getElementById('plan-app');
if (place) {
  const at = here();
  mount(<PlanPage here={at} store={readerLog(at.playbook)} />, place);
}
