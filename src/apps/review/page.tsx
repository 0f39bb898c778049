import { render } from 'preact';
import { here } from '../../browser/catalogue.ts';
import { openLog } from '../../browser/storage/log-store.ts';
import '../../components/authoring/chalk-question.ts';
import '../../components/authoring/chalk-scenario.ts';
import { Review } from './Review.tsx';

const place = document.getElementById('review-app');
if (place) {
  const at = here();
  render(<Review here={at} store={openLog(at.playbook)} />, place);
}
