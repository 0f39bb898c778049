import { here } from '../../browser/here.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import { Retros } from './Retros.tsx';

const place = document.getElementById('retro-app');
if (place) {
  const at = here();
  mount(<Retros here={at} store={readerLog(at.playbook)} />, place);
}
