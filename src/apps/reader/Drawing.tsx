import { useLayoutEffect, useRef } from 'preact/hooks';

/** A play that the page drew and keeps in a template: the app carries no drawing of its own. */
export function Drawing({ template }: { template: string }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const source = document.getElementById(template);
    if (source instanceof HTMLTemplateElement) place.current?.replaceChildren(document.importNode(source.content, true));
  }, [template]);
  return <div class="play" ref={place} />;
}
