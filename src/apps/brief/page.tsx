import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { BriefApp } from './BriefApp.tsx';

const place = document.getElementById('brief-app');
if (place) {
  const at = here();
  render(<BriefApp here={at} store={openLog(at.playbook)} />, place);
}
