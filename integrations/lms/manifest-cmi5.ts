import { escapeXml } from '../../src/playbook/escape/escape.ts';

export interface Cmi5Data {
  /** Id of the course. */
  id: string;
  title: string;
  description: string;
  /** Language of title and description, a BCP 47 tag. */
  language: string;
  /** The score from which it is passed, 0 to 100. */
  mastery: number;
  /** Without questions there is nothing to pass. */
  questions: number;
}

/** `cmi5.xml`: a course of one assignable unit. */
export function manifestCmi5({ id, title, description, language, mastery, questions }: Cmi5Data): string {
  const text = (name: string, words: string) =>
    `<${name}><langstring lang="${escapeXml(language)}">${escapeXml(words)}</langstring></${name}>`;
  const about = `${text('title', title)}\n    ${text('description', description || title)}`;
  const course = `urn:chalktalk:${encodeURIComponent(id)}`;
  const passing = questions > 0 ? `moveOn="CompletedAndPassed" masteryScore="${mastery / 100}"` : 'moveOn="Completed"';
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${course}">
    ${about}
  </course>
  <au id="${course}:au" launchMethod="AnyWindow" ${passing}>
    ${about}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}
