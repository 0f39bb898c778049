import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { BriefApp } from './BriefApp.tsx';

const place = document.getElementById('brief-app');
if (place) {
  const at = here();
  mount(<BriefApp here={at} store={openLog(at.playbook)} />, place);
}
