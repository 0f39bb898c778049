import type { Host } from '../../browser/host/snippets.ts';

/** The words of `/embed/`. */
export const embedWords = {
  title: 'Embed',
  about: 'Show a page of this playbook in your intranet. Choose the page and the product; copy what goes there.',
  loading: 'Loading the list of pages',
  failed: { title: 'The list of pages could not be loaded', text: 'Look at your connection, and try again.', again: 'Try again' },
  noScript: 'This page needs JavaScript. Without it: add ?embed to the address of any page, and use that as the address of a frame.',
  page: 'Page',
  groups: { practice: 'Practices', module: 'Modules', lesson: 'Lessons', skill: 'Skills' },
  where: 'Where it is shown',
  hosts: {
    element: 'Web page, with our script',
    frame: 'Web page, plain frame',
    sharepoint: 'SharePoint',
    teams: 'Teams',
    confluence: 'Confluence',
    notion: 'Notion',
    salesforce: 'Salesforce',
    wordpress: 'WordPress',
  } satisfies Record<Host, string>,
  theme: 'Colours',
  themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' },
  height: 'Height in pixels',
  heightHint: 'Empty: as tall as the page. Only with our script; elsewhere 640, with scrolling inside.',
  accent: 'Accent, six hex digits',
  accentHint: 'For instance 0a6ebd. Empty: the playbook’s own.',
  badAccent: 'Six digits from 0 to 9 and a to f, for instance 0a6ebd',
  paste: 'What to paste',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'This browser does not let a page copy. Mark the text and copy it.',
  preview: 'Preview',
  previewOf: (title: string) => `Preview: ${title}`,
  steps: {
    element: [
      'Paste it where the page shall stand. The script is needed once per page.',
      'If your site has a content security policy, allow this playbook in script-src and frame-src.',
    ],
    frame: [
      'Paste it where the page shall stand. It has a fixed height and scrolls inside.',
      'If your site has a content security policy, allow this playbook in frame-src.',
    ],
    sharepoint: [
      'A site owner allows this playbook’s domain: Site settings, HTML Field Security.',
      'Edit the page, add the web part Embed, and paste the code.',
      'The playbook must be built with the preset sharepoint.',
    ],
    teams: [
      'Add a tab with the app Website, and paste the address.',
      'Teams may open it in the browser instead: a tab inside needs an app of your own with this address as its content.',
      'The playbook must be built with the preset teams.',
    ],
    confluence: ['Type /iframe, choose the Iframe macro, and paste the address.', 'The playbook must be built with the preset confluence.'],
    notion: ['Type /embed and paste the address.', 'The playbook must be built with the preset notion.'],
    salesforce: [
      'An administrator adds this playbook under Trusted URLs, with frame-src.',
      'Put the code into a Visualforce page or a component for iframes, and that onto the Lightning page.',
      'The playbook must be built with the preset salesforce.',
    ],
    wordpress: [
      'Add a block Custom HTML and paste the code.',
      'A bare address may work, too, by oEmbed. WordPress then keeps the page from storing anything: good for reading only.',
      'Add your site to embed.hosts in playbook.yaml.',
    ],
  } satisfies Record<Host, string[]>,
};
