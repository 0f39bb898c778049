import { reportingWords as says } from 'virtual:chalktalk/words/reporting';
import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../../browser/here.ts';
import { outbox } from '../../../browser/reporting/outbox.ts';

/** Whether this browser reports to a store, what waits, and a way to change it. Nothing where the playbook names none. */
export function Reporting({ here }: { here: Here }) {
  const [store, setStore] = useState<string>();
  const [, changed] = useState(0);
  useEffect(() => {
    if (document.documentElement.dataset['reporting'] === undefined) return;
    fetch(`${here.base}reporting.json`)
      .then((response) => response.json())
      .then(({ name }: { name: string }) => setStore(name))
      .catch(() => {});
  }, []);
  if (store === undefined) return null;
  const box = outbox(here.playbook);
  const consent = box.consent();
  const decide = (given: boolean) => {
    box.decide({ given, name: consent?.name ?? '', at: Date.now() });
    changed((count) => count + 1);
  };
  const refused = box.refused();
  return (
    <section>
      <h2>{says.title}</h2>
      <p role="status">{consent?.given ? says.on(store) : says.off(store)}</p>
      <p>{says.what}</p>
      {consent?.given && (
        <p>
          {consent.name ? says.as(consent.name) : says.anonymous} {says.waiting(box.waiting().length)}{' '}
          {refused > 0 && says.refused(refused)}
        </p>
      )}
      <button type="button" onClick={() => decide(!consent?.given)}>
        {consent?.given ? says.stop : says.start}
      </button>
    </section>
  );
}
