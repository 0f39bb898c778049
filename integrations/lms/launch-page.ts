import { COURSE_DATA, fileOf, type PackagedCourse, REVIEW } from '../../src/browser/lms/course.ts';
import { headScript } from '../../src/components/reading/head-script.ts';
import { escapeHtml, jsonInScript } from '../../src/playbook/escape/escape.ts';
import { wordsFor } from '../../src/words/catalogues.ts';
import { attributesOf, directionOf, languageMarks } from '../../src/words/languages.ts';

/** Name of the frame that shows the pages. */
const FRAME = 'chalktalk-page';

/**
 * The page that the LMS opens.
 *
 * @param styles stylesheets of the pages, from the root of the package
 * @param language of the playbook
 */
export function launchPage(course: PackagedCourse, styles: readonly string[], language: string): string {
  const { lms: says } = wordsFor(language);
  const { ofInterface, ofContent } = languageMarks(language);
  const title = escapeHtml(course.title);
  const options = course.contents
    .map(({ url, title }) => `<option value="${escapeHtml(url)}"${attributesOf(ofContent)}>${escapeHtml(title)}</option>`)
    .join('');
  const links = [...styles, 'lms/shell.css'].map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('\n');
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${directionOf(language) === 'rtl' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
<script>${headScript}</script>
${links}
</head>
<body class="lms"${attributesOf(ofInterface)}>
<header class="lms-head ui">
<h1${attributesOf(ofContent)}>${title}</h1>
<label class="needs-js"><span>${says.goTo}</span> <select autocomplete="off" disabled>${options}</select></label>
${review(course)}<div class="lms-facts">
<p id="lms-progress"></p>
<p id="lms-standing" role="status"></p>
<p id="lms-status" role="status">${says.loading}</p>
<p id="lms-note" role="status"></p>
<p id="lms-dropped" role="status"></p>
</div>
<button id="lms-leave" type="button" hidden>${says.leave}</button>
<noscript><p>${says.noScript}</p></noscript>
</header>
<main><iframe title="${says.frame}" name="${FRAME}"></iframe></main>
<script type="application/json" id="${COURSE_DATA}">${jsonInScript(course)}</script>
<script src="lms/shell.js"></script>
</body>
</html>
`;
}

/** The way to the review; hidden until a script says how many questions are due, for without one there is no review. */
function review({ contents }: PackagedCourse): string {
  return contents.some(({ url }) => url === REVIEW)
    ? `<a id="lms-review" class="button" href="${fileOf(REVIEW)}" target="${FRAME}" hidden></a>\n`
    : '';
}
