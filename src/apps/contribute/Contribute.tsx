import { contributeWords as says } from 'virtual:chalktalk/words/contribute';
import type { Here } from '../../browser/here.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Workshop } from './Workshop.tsx';

interface Props {
  here: Here;
  /** The highest number that a practice ever had. */
  highest: number;
  /** What the address says of the practice: its title, its skill, what is heard. */
  asked: URLSearchParams;
}

/** A practice of the reader's own, from a form to a file. */
export function Contribute({ here, highest, asked }: Props) {
  const [loaded, again] = useCoaching(here.base);
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={says} again={again} />;
  return <Workshop here={here} highest={highest} asked={asked} {...loaded.value} />;
}
