import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Audit } from './Audit.tsx';

const place = document.getElementById('audit-app');
if (place) {
  const at = here();
  mount(<Audit here={at} store={readerLog(at.playbook)} />, place);
}
