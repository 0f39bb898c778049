import { here } from '../../browser/here.ts';
import { portAround } from '../../browser/lms/port.ts';
import { mount } from '../mount.ts';
import { readerLog } from '../reader/reader-log.ts';
import '../../components/authoring/questions/chalk-question.ts';
import '../../components/authoring/questions/scenario/chalk-scenario.ts';
import { Review } from './Review.tsx';

const place = document.getElementById('review-app');
if (place) {
  const at = here();
  const port = at.course === undefined ? undefined : portAround();
  mount(<Review here={at} store={port?.store ?? readerLog(at.playbook)} />, place);
  // The log of the launch page outlives this page, and would go on calling it.
  if (port) addEventListener('pagehide', () => mount(null, place));
}
