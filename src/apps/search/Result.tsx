import { ofContent } from 'virtual:chalktalk/language';
import { searchWords as says } from 'virtual:chalktalk/words/search';
import type { Hit, HitPart } from '../../browser/search/hits.ts';
import { Own } from '../reader/Own.tsx';
import { Excerpt } from './Excerpt.tsx';

/** A page that was found: what it is, what it is called, why it was found, and the places in it. */
export function Result({ hit }: { hit: Hit }) {
  const kind = says.kinds[hit.kind];
  return (
    <li class="hit">
      {hit.number ? (
        <span class="hit-number" aria-hidden="true">
          {hit.number}
        </span>
      ) : (
        <span class="hit-kind ui" aria-hidden="true">
          {kind}
        </span>
      )}
      <div>
        <h3>
          <a href={hit.url} data-go>
            <span class="vh">
              {kind} {hit.number}:{' '}
            </span>
            <Own>{hit.title}</Own>
          </a>
        </h3>
        <p class="hit-text" {...ofContent}>
          <Excerpt stretches={hit.excerpt} />
        </p>
        {hit.say && (
          <p class="hit-say">
            <span class="hit-what">{says.say}</span> <Own>{hit.say}</Own>
          </p>
        )}
        {hit.parts.length > 0 && (
          <ul class="hit-parts plain">
            {hit.parts.map((part) => (
              <Part key={part.url} part={part} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Part({ part: { kind, url, title, excerpt } }: { part: HitPart }) {
  return (
    <li class={`hit-part part-${kind}`}>
      <a href={url} data-go>
        {kind !== 'heading' && <span class="hit-what">{says.parts[kind]}: </span>}
        <Own>{title}</Own>
      </a>
      {excerpt.length > 0 && (
        <p {...ofContent}>
          <Excerpt stretches={excerpt} />
        </p>
      )}
    </li>
  );
}
