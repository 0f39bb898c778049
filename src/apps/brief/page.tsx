import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { BriefApp } from './BriefApp.tsx';

const place = document.getElementById('brief-app');
if (place) {
  const at = here();
  mount(<BriefApp here={at} store={readerLog(at.playbook)} />, place);
}
