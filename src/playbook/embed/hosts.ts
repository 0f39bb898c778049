/**
 * The products that show a playbook in a frame, and the addresses their pages come from. A browser checks every page above
 * the playbook, so a product that frames through several of its own domains needs all of them.
 */
export const EMBED_PRESETS = {
  sharepoint: ['https://*.sharepoint.com'],
  teams: [
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
  ],
  confluence: ['https://*.atlassian.net'],
  notion: ['https://*.notion.so', 'https://*.notion.site', 'https://*.notion.com'],
  salesforce: ['https://*.lightning.force.com', 'https://*.my.salesforce.com', 'https://*.my.site.com'],
} as const satisfies Record<string, readonly string[]>;

export type EmbedPreset = keyof typeof EMBED_PRESETS;

/** Who may show the playbook in a frame beside itself, as `frame-ancestors` takes it; each address once, in order. */
export function frameAncestors({ presets, hosts }: { presets: readonly EmbedPreset[]; hosts: readonly string[] }): string[] {
  return [...new Set([...presets.flatMap((preset) => EMBED_PRESETS[preset]), ...hosts])].sort();
}
