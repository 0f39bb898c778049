import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { PlanPage } from './PlanPage.tsx';

const place = document.getElementById('plan-app');
if (place) {
  const at = here();
  render(<PlanPage here={at} store={openLog(at.playbook)} />, place);
}
