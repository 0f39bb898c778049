import { ofContent } from 'virtual:chalktalk/language';
import { embedWords as says } from 'virtual:chalktalk/words/embed';
import { useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import { framed, HOSTS, type Host, type Look, snippet } from '../../browser/host/snippets.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { Choice } from '../forms/Choice.tsx';
import { Line } from '../forms/Line.tsx';
import { Tick } from '../forms/Tick.tsx';
import { useCatalogue } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';
import { Code } from './Code.tsx';

const GROUPS = ['practice', 'module', 'lesson', 'skill'] as const;
const ACCENT = /^(?:[0-9a-f]{6})?$/i;

interface Embeddable {
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

function Chooser({ base, choices }: { base: string; choices: readonly Embeddable[] }) {
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
        <Choice
          id="embed-page"
          label={says.page}
          options={[]}
          groups={GROUPS.map((group) => [
            says.groups[group],
            choices.filter((choice) => choice.group === group).map((choice) => [choice.path, choice.title, ofContent]),
          ])}
          value={path}
          onChange={setPath}
        />
        <fieldset class="field">
          <legend>{says.where}</legend>
          {HOSTS.map((each) => (
            <Tick key={each} type="radio" name="host" checked={host === each} onChange={() => setHost(each)}>
              {says.hosts[each]}
            </Tick>
          ))}
        </fieldset>
        <Choice
          id="embed-theme"
          label={says.theme}
          options={Object.entries(says.themes)}
          value={theme}
          onChange={(chosen) => setTheme(chosen as Look['theme'])}
        />
        <Line
          id="embed-height"
          label={says.height}
          hint={says.heightHint}
          type="number"
          min={120}
          max={5000}
          value={height}
          onInput={setHeight}
        />
        <Line
          id="embed-accent"
          label={says.accent}
          hint={sound ? says.accentHint : undefined}
          problem={sound ? undefined : says.badAccent}
          maxLength={7}
          spellcheck={false}
          value={accent}
          onInput={(typed) => setAccent(typed.replace(/^#/, ''))}
        />
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

function choicesOf({ pages, skills }: Catalogue): Embeddable[] {
  return [
    ...pages.map(({ url, title, kind, number }) => ({ path: url, group: kind, title: number ? `${number} ${title}` : title })),
    ...skills.map(({ id, name }) => ({ path: `/skills/${encodeURIComponent(id)}/`, group: 'skill' as const, title: name })),
  ];
}
