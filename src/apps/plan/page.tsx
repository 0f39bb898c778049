import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { PlanPage } from './PlanPage.tsx';

const place = document.getElementById('plan-app');
if (place) {
  const at = here();
  mount(<PlanPage here={at} store={openLog(at.playbook)} />, place);
}
