import { embedWords as says } from 'virtual:chalktalk/words/embed';
import { useState } from 'preact/hooks';
import { address } from '../../browser/catalogue.ts';
import { framed, HOSTS, type Host, type Look, snippet } from '../../browser/host/snippets.ts';
import type { Catalogue } from '../../learner/catalogue.ts';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Code } from './Code.tsx';

const GROUPS = ['practice', 'module', 'lesson', 'skill'] as const;
const ACCENT = /^(?:[0-9a-f]{6})?$/i;

interface Choice {
  path: string;
  title: string;
  group: (typeof GROUPS)[number];
}

/** For every page of the playbook: how to show it elsewhere, and how it looks there. */
export function Gallery({ base }: { base: string }) {
  const [loaded, again] = useCatalogue(base);
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={says} again={again} />;
  return <Chooser base={base} choices={choicesOf(loaded.value)} />;
}

function Chooser({ base, choices }: { base: string; choices: readonly Choice[] }) {
  const asked = new URLSearchParams(location.search).get('page');
  const [path, setPath] = useState(choices.find((choice) => choice.path === asked)?.path ?? choices[0]?.path ?? '/');
  const [host, setHost] = useState<Host>('element');
  const [theme, setTheme] = useState<Look['theme']>('auto');
  const [height, setHeight] = useState('');
  const [accent, setAccent] = useState('');
  const sound = ACCENT.test(accent);
  const title = choices.find((choice) => choice.path === path)?.title ?? '';
  const absolute = (to: string) => new URL(address(base, to), location.href).href;
  const look: Look = {
    url: absolute(path),
    title,
    theme,
    height: Math.min(5000, Math.max(0, Number(height) || 0)),
    accent: sound ? accent : '',
  };
  return (
    <div class="gallery">
      <form onSubmit={(event) => event.preventDefault()}>
        <p class="field">
          <label for="embed-page">{says.page}</label>
          <select id="embed-page" value={path} onChange={(event) => setPath(event.currentTarget.value)}>
            {GROUPS.map((group) => (
              <optgroup key={group} label={says.groups[group]}>
                {choices
                  .filter((choice) => choice.group === group)
                  .map((choice) => (
                    <option key={choice.path} value={choice.path}>
                      {choice.title}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </p>
        <fieldset class="field">
          <legend>{says.where}</legend>
          {HOSTS.map((each) => (
            <label key={each} class="tick">
              <input type="radio" name="host" checked={host === each} onChange={() => setHost(each)} />
              {says.hosts[each]}
            </label>
          ))}
        </fieldset>
        <p class="field">
          <label for="embed-theme">{says.theme}</label>
          <select id="embed-theme" value={theme} onChange={(event) => setTheme(event.currentTarget.value as Look['theme'])}>
            {Object.entries(says.themes).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="embed-height">{says.height}</label>
          <input
            id="embed-height"
            type="number"
            min="120"
            max="5000"
            value={height}
            aria-describedby="embed-height-hint"
            onInput={(event) => setHeight(event.currentTarget.value)}
          />
          <span class="hint" id="embed-height-hint">
            {says.heightHint}
          </span>
        </p>
        <p class="field">
          <label for="embed-accent">{says.accent}</label>
          <input
            id="embed-accent"
            value={accent}
            maxLength={7}
            spellcheck={false}
            aria-invalid={!sound}
            aria-describedby="embed-accent-hint"
            onInput={(event) => setAccent(event.currentTarget.value.replace(/^#/, ''))}
          />
          <span class={sound ? 'hint' : 'error'} id="embed-accent-hint">
            {sound ? says.accentHint : says.badAccent}
          </span>
        </p>
      </form>
      <div>
        <h2>{says.paste}</h2>
        <Code text={snippet(host, look, absolute('/embed.js'))} />
        <ol class="steps-to">
          {says.steps[host].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <h2>{says.preview}</h2>
        <iframe key={framed(look)} class="preview" src={framed(look)} title={says.previewOf(title)} loading="lazy" />
      </div>
    </div>
  );
}

function choicesOf({ pages, skills }: Catalogue): Choice[] {
  return [
    ...pages.map(({ url, title, kind, number }) => ({ path: url, group: kind, title: number ? `${number} ${title}` : title })),
    ...skills.map(({ id, name }) => ({ path: `/skills/${encodeURIComponent(id)}/`, group: 'skill' as const, title: name })),
  ];
}
