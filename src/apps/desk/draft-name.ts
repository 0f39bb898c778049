/**
 * Under which what is half written about a person is kept; without one, all that is half written about anybody. It goes with
 * whom it is about.
 */
export function draftName(person = '', form = ''): string {
  return `desk:of:${person && `${person}:${form}`}`;
}
