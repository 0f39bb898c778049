import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { linkTo } from './travel.ts';

interface Props {
  here: Here;
  envelope: string;
  /** Site path, without the base, of the page that takes it. */
  page: string;
  /** What stands there where no link can carry it. */
  otherwise?: ComponentChildren;
  children: ComponentChildren;
}

/** A way to another page of this site that takes an envelope along. */
export function Carry({ here, envelope, page, otherwise = null, children }: Props) {
  const [link, setLink] = useState<string | 'none'>();
  useEffect(() => {
    let shown = true;
    void linkTo(here, page, envelope).then((made) => shown && setLink(made ?? 'none'));
    return () => {
      shown = false;
    };
  }, [here, page, envelope]);
  if (link === 'none') return <>{otherwise}</>;
  return (
    <a class="button ui" href={link}>
      {children}
    </a>
  );
}
