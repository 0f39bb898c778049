/** Where a folder of pages comes from. */
export const KINDS = ['docusaurus', 'hugo', 'mkdocs', 'docsify', 'notion', 'confluence', 'markdown'] as const;
export type SourceKind = (typeof KINDS)[number];
