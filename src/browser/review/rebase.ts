import { mapSrcset } from '../../playbook/addresses/srcset.ts';

const ADDRESSES = ['href', 'src', 'poster', 'data'];
const RELATIVE = /^\.{1,2}\//;

/**
 * Makes addresses that are relative to their page (in a package all of them are) lead to the same place from any other:
 * a link to a heading or a footnote of the page (`#…`) too, which is not where its question is taken.
 *
 * @param from address of the page
 */
export function rebase(page: ParentNode, from: string): void {
  const full = (address: string): string => new URL(address, from).href;
  for (const name of ADDRESSES) {
    for (const element of page.querySelectorAll(`[${name}^="."]`)) {
      const address = element.getAttribute(name) ?? '';
      if (RELATIVE.test(address)) element.setAttribute(name, full(address));
    }
  }
  for (const link of page.querySelectorAll('a[href^="#"]')) link.setAttribute('href', full(link.getAttribute('href') ?? ''));
  for (const element of page.querySelectorAll('[srcset]')) {
    const srcset = element.getAttribute('srcset') ?? '';
    element.setAttribute(
      'srcset',
      mapSrcset(srcset, (address) => (RELATIVE.test(address) ? full(address) : address)),
    );
  }
}
