import { here } from '../../browser/here.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import { mount } from '../mount.ts';
import { Retros } from './Retros.tsx';

const place = document.getElementById('retro-app');
if (place) {
  const at = here();
  mount(<Retros here={at} store={openLog(at.playbook)} />, place);
}
