import { escapeXml } from '../../src/playbook/escape/escape.ts';

/** What a manifest says. */
export interface ManifestData {
  /** Id of the course, unique on the LMS. */
  id: string;
  title: string;
  /** Paths of all files but the manifest, from the root of the package. */
  files: readonly string[];
}

/** A title may have so many characters (IMS Content Packaging 1.1.2). */
const LONGEST_TITLE = 200;

/**
 * `imsmanifest.xml` of SCORM 1.2: one organisation with one item, which is one SCO.
 *
 * It names no `adlcp:masteryscore`: with one, an LMS would judge by the score alone, and fail whoever closes the window half-way.
 */
export function manifestScorm12({ id, title, files }: ManifestData): string {
  const name = xmlId(id);
  const shown = escapeXml([...title].slice(0, LONGEST_TITLE).join(''));
  const list = files
    .map((file) => `      <file href="${escapeXml(encodeURI(file).replaceAll('#', '%23').replaceAll('?', '%3F'))}"/>`)
    .join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${name}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${name}-org">
    <organization identifier="${name}-org">
      <title>${shown}</title>
      <item identifier="${name}-item" identifierref="${name}-sco" isvisible="true">
        <title>${shown}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${name}-sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
${list}
    </resource>
  </resources>
</manifest>
`;
}

/** An id as XML takes it: a letter first, then letters, digits, `-`, `_` and dots. */
export function xmlId(id: string): string {
  return `chalktalk-${id.replace(/[^A-Za-z0-9._-]/g, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}`)}`;
}
