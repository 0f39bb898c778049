import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { Retros } from './Retros.tsx';

const place = document.getElementById('retro-app');
if (place) {
  const at = here();
  render(<Retros here={at} store={openLog(at.playbook)} />, place);
}
