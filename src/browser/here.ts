/** What a page says of the playbook that it belongs to. */
export interface Here {
  /** Id of the playbook: storage keys begin with it. */
  playbook: string;
  /** Site path, with a slash at both ends. */
  base: string;
  /** In a package for an LMS: site path of the page that the course begins with. There is no site around it. */
  course?: string | undefined;
}

export function here(root: HTMLElement = document.documentElement): Here {
  const { playbook = '', base = '/', course } = root.dataset;
  return { playbook, base: base.replace(/\/*$/, '/'), course };
}

/** A site path (`/practices/ask/`) as an address on this server. */
export function address(base: string, path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** A page as an address on this server. In a package it is named as a file: servers of LMSs know no directory index. */
export function pageAddress({ base, course }: Here, path: string): string {
  return address(base, path) + (course === undefined ? '' : 'index.html');
}

/** Where a question stands on its page. */
export function questionAddress(at: Here, { url, id }: { url: string; id: string }): string {
  return `${pageAddress(at, url)}#${encodeURIComponent(id)}`;
}
