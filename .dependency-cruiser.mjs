// The house has one direction: pages → layouts, apps → components → site → browser → words → learner, coaching → cache → playbook.
// A room may import from the rooms after it, never from those before it.
const rooms = ['pages', 'layouts', 'apps', 'components', 'site', 'browser', 'words', '(learner|coaching)', 'cache', 'playbook'];

const upwards = rooms.slice(1).map((room, index) => ({
  name: `${room.replace(/\W+/g, '-').replace(/^-|-$/g, '')}-imports-nothing-above-it`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: `^src/(${rooms.slice(0, index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...upwards,
    { name: 'no-circles', severity: 'error', from: { path: '^(src|integrations|cli)/' }, to: { circular: true } },
    {
      name: 'pure-rooms-know-no-astro-and-no-file-system',
      severity: 'error',
      from: { path: '^src/(playbook|learner|coaching)/' },
      to: { path: '^(astro|preact|(node:)?(fs|fs/promises|child_process|http))(/|$)|node_modules/(astro|preact)/' },
    },
    {
      name: 'the-house-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|integrations|cli)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'pages-know-the-cache-through-the-site',
      severity: 'error',
      from: { path: '^src/(pages|layouts|components|apps)/' },
      to: { path: '^(integrations|cli)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro'] },
    parser: 'tsc',
  },
};
