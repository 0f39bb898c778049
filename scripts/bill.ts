import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const REPOSITORY = resolve(import.meta.dirname, '..');

/** A licence as CycloneDX names it: by SPDX id, by another name, or as an expression. */
type Licence = { license: { id?: string; name?: string } } | { expression: string };

interface Component {
  'bom-ref'?: string;
  name: string;
  version: string;
  licenses?: Licence[];
  properties?: { name: string; value: string }[];
}

/** The fields of CycloneDX 1.5 that are looked at here; all others are passed on. */
export interface Bill {
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

/**
 * What an installed package is made of, by the lock file: CycloneDX, as npm writes it, without its random number and its
 * time of day, so that the same source gives the same bytes.
 *
 * @throws Error where npm finds the lock file to be wrong
 */
export function billOfMaterials(): Bill {
  const bill = JSON.parse(npm('sbom', '--package-lock-only', '--sbom-format=cyclonedx')) as Bill;
  // `--omit=dev` of npm also omits what ships wherever a tool of the developers uses it, too.
  bill.components = bill.components.filter(({ properties = [] }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'));
  const kept = new Set([bill.metadata.component, ...bill.components].map((each) => each['bom-ref']));
  bill.dependencies = bill.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map((each) => ({ ...each, ...(each.dependsOn && { dependsOn: each.dependsOn.filter((ref) => kept.has(ref)) }) }));
  delete bill.serialNumber;
  delete bill.metadata.timestamp;
  // npm calls it what the folder is called.
  bill.metadata.component.name = 'chalktalk';
  return bill;
}

/** A licence in one word or expression. Builds for other systems than that of whoever wrote the lock file state none in it. */
export function licenceOf({ licenses = [] }: Component): string {
  const names = licenses.map((each) => ('expression' in each ? each.expression : (each.license.id ?? each.license.name ?? '')));
  return names.filter(Boolean).join(' AND ') || 'in the package';
}

/** The licences of everything that comes with the package or lies in it, to be read by a person. */
export function thirdParties(bill: Bill): string {
  const rows = bill.components
    .map((each) => `| ${each.name} | ${each.version} | ${licenceOf(each)} |`)
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  return `# What Chalktalk is made of

## In this package

Chalktalk itself: MIT, see LICENSE. The fonts in \`lib/src/styles/fonts/\` are cut down from Archivo and Source Serif 4, under the SIL Open Font
License 1.1, whose text with the names of the authors lies beside them as \`OFL.txt\`.

## Installed with it

Nothing of these lies in this package; npm brings them, each with its own licence text. \`sbom.cdx.json\` says the same for programs, with
digests (CycloneDX). The scripts of a built site name what they contain in \`_astro/licences.md\`.

| Package | Version | Licence |
| --- | --- | --- |
${rows.join('\n')}
`;
}

/** npm is a program of Node: where it called us it is called as one, and needs no shell, which `npm.cmd` of Windows would. */
function npm(...args: string[]): string {
  const program = process.env['npm_execpath'];
  const options = { cwd: REPOSITORY, encoding: 'utf8', maxBuffer: 1 << 26 } as const;
  return program
    ? execFileSync(process.execPath, [program, ...args], options)
    : execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
