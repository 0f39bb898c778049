import { askedWords as says } from 'virtual:chalktalk/words/asked';
import { useState } from 'preact/hooks';
import { allMisses, LONGEST_MISS_FILE, type Miss, type MissFile, readMissFile } from '../../ask/misses.ts';
import { address, type Here } from '../../browser/here.ts';
import { keptMisses } from '../../browser/search/kept-misses.ts';
import { FileChoice } from '../forms/FileChoice.tsx';

/** So many rows are looked at; what was asked once stands behind them. */
const MOST = 100;

/** What readers searched for in vain, from the files they made and from this device, with the way to a practice for it. */
export function Asked({ here }: { here: Here }) {
  const [lists, setLists] = useState<(readonly Miss[])[]>(() => [keptMisses(here.playbook)]);
  const [told, setTold] = useState<readonly { name: string; text: string; refused: boolean }[]>([]);
  const bring = async (files: readonly File[]) => {
    const read = await Promise.all(files.map(async (file) => ({ name: file.name, found: await lookInto(file, here.playbook) })));
    setLists((before) => [...before, ...read.flatMap(({ found }) => (found.ok ? [found.misses] : []))]);
    setTold(
      read.map(({ name, found }) => ({
        name,
        text: found.ok ? says.taken(found.misses.length) : says.refused[found.reason],
        refused: !found.ok,
      })),
    );
  };
  const misses = allMisses(lists).slice(0, MOST);
  return (
    <div class="asked">
      <p class="hint">{says.about}</p>
      <FileChoice label={says.bring} accept=".json,application/json" multiple onChoose={(files) => void bring(files)} />
      <div class="ui" role="status">
        {told.length > 0 && (
          <ul class="plain">
            {told.map(({ name, text, refused }) => (
              <li key={name} class={refused ? 'says-wrong' : undefined}>
                <bdi>{name}</bdi>: {text}
              </li>
            ))}
          </ul>
        )}
      </div>
      {misses.length === 0 ? (
        <p class="hint">{says.none}</p>
      ) : (
        <ol class="plain asked-list" aria-label={says.list}>
          {misses.map(({ said, times, day }) => (
            <li key={said}>
              <p>
                <bdi>{said}</bdi> <small class="ui">{says.asked(times, day)}</small>
              </p>
              <a
                class="ui"
                href={`${address(here.base, '/contribute/')}?${new URLSearchParams({ hears: said })}`}
                aria-label={says.beginFor(said)}
              >
                {says.begin}
              </a>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

async function lookInto(file: File, playbook: string): Promise<MissFile> {
  // A sign may take four bytes.
  if (file.size > 4 * LONGEST_MISS_FILE) return { ok: false, reason: 'foreign' };
  return readMissFile(await file.text().catch(() => ''), playbook);
}
