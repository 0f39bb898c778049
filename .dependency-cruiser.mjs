// The house has one direction: pages → layouts, apps → components → site → browser → words → learner, coaching → ask → cache → playbook.
// A room may import from the rooms after it, never from those before it. What this tool cannot see (.astro, circles between
// folders) is shown to it, or found, in tests/house/direction.test.ts.
const rooms = ['pages', 'layouts', 'apps', 'components', 'site', 'browser', 'words', '(learner|coaching)', 'ask', 'cache', 'playbook'];

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
      name: 'pure-rooms-know-no-astro-and-no-preact',
      severity: 'error',
      from: { path: '^src/(playbook|learner|coaching|ask)/' },
      to: { path: '^(astro|preact)(/|$)|node_modules/(astro|preact)/' },
    },
    {
      // They run in browsers and workers, too. What the environment says of folders is read by programs alone.
      name: 'pure-rooms-know-no-node',
      severity: 'error',
      from: { path: '^src/(playbook|learner|coaching|ask)/', pathNot: '^src/playbook/settings\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-house-does-not-import-tests',
      severity: 'error',
      from: { path: '^(src|integrations|cli)/' },
      to: { path: '^(tests|bench|scripts)/' },
    },
    {
      name: 'the-rooms-import-no-integration-and-no-command',
      severity: 'error',
      from: { path: '^src/[^/]+/' },
      to: { path: '^(integrations|cli)/' },
    },
    {
      // Chosen at build: whoever names one language brings it into every bundle.
      name: 'the-interface-names-no-language',
      severity: 'error',
      from: { path: '^src/(pages|layouts|apps|components|site|browser)/' },
      to: { path: '^src/words/[a-z]{2}/' },
    },
    { name: 'integrations-import-no-command', severity: 'error', from: { path: '^integrations/' }, to: { path: '^cli/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.astro'] },
    parser: 'tsc',
  },
};
