import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { Observe } from './Observe.tsx';

const place = document.getElementById('observe-app');
if (place) {
  const at = here();
  render(<Observe here={at} store={openLog(at.playbook)} />, place);
}
