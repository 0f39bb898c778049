import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { Audit } from './Audit.tsx';

const place = document.getElementById('audit-app');
if (place) {
  const at = here();
  mount(<Audit here={at} store={openLog(at.playbook)} />, place);
}
