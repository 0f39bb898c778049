import { briefWords } from 'virtual:chalktalk/words/brief';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { addresseeHash } from '../../browser/addressee.ts';
import { address, type Here } from '../../browser/here.ts';
import { makeEnvelope } from '../../browser/storage/envelope.ts';
import { readBrief } from '../../coaching/brief/brief.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { Carry } from '../share/Carry.tsx';
import type { Opened } from '../share/travel.ts';
import { Elsewhere, Unusable } from '../share/Unusable.tsx';
import { BriefView } from './BriefView.tsx';

const says = briefWords.received;

interface Props {
  here: Here;
  both: Both;
  opened: Opened;
  onClose(): void;
}

/** A brief that somebody sent, read-only, as it was sent. Nothing of it is kept here. */
export function Received({ here, both, opened, onClose }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  const brief = useMemo(() => (opened.ok ? readBrief(opened.envelope.events, both.catalogue) : undefined), [opened, both]);
  useEffect(() => head.current?.focus(), [brief]);
  if (!opened.ok) return <Unusable title={briefWords.bring.refused} reason={opened} onClose={onClose} />;
  const { envelope, refused } = opened;
  if (envelope.kind !== 'brief') return <Elsewhere here={here} envelope={envelope} onClose={onClose} />;
  if (!brief) return <Unusable title={briefWords.bring.refused} reason={{ text: says.none }} onClose={onClose} />;
  const { person } = envelope;
  const { skill, at } = brief.briefed;
  const leftOut = refused.date + refused.malformed;
  return (
    <div class="brief-received">
      <h1 ref={head} tabindex={-1}>
        {says.title(person.name)}
      </h1>
      <p class="lede">{says.written(briefWords.day(at))}</p>
      <p class="hint no-print">{says.private}</p>
      {leftOut > 0 && <p class="hint">{says.leftOut(leftOut)}</p>}
      <BriefView base={here.base} both={both} brief={brief} person={person} />
      <p class="ways-on no-print">
        <a class="button go ui" href={address(here.base, '/observe/') + addresseeHash({ ...person, skill })}>
          {says.observe(person.name)}
        </a>
        <Carry here={here} page="/desk/" envelope={makeEnvelope('brief', here.playbook, person, envelope.events)}>
          {says.desk}
        </Carry>
        <button type="button" onClick={() => print()}>
          {says.print}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {says.close}
        </button>
      </p>
    </div>
  );
}
