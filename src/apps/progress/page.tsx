import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { openLink } from './mine/travel.ts';
import { Progress } from './Progress.tsx';

const place = document.getElementById('progress-app');
if (place) {
  const at = here();
  const brought = location.hash.startsWith('#chalktalk=') ? openLink(at, location.hash) : undefined;
  render(<Progress here={at} store={openLog(at.playbook)} brought={brought} />, place);
}
