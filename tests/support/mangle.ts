/**
 * What becomes of an address on its way from one person to another, each by the rule of the program that does it.
 * Gateways wrap an address into one of their own; mail and chats then set it into a text.
 */

export interface Gateway {
  name: string;
  wrap(address: string): string;
}

export interface Setting {
  name: string;
  /** @param random a number from 0 up to 1 */
  set(address: string, random: () => number): string;
}

/** An address with its reserved characters escaped, in small letters as some write them. */
const lower = (text: string): string => encodeURIComponent(text).replace(/%[\dA-F]{2}/g, (escape) => escape.toLowerCase());

/** Only `#` escaped, as a gateway does that takes it for a mistake. */
const sharp = (address: string): string => address.replaceAll('#', '%23');

const PROOFPOINT_SAFE = /[A-Za-z0-9.~!$'()*,;:@]/;

/** Percent-escapes whose `%` is `-`; `/` is `_`. */
function proofpoint2(address: string): string {
  const escaped = [...address]
    .map((sign) => (sign === '/' ? '_' : PROOFPOINT_SAFE.test(sign) && sign !== ':' ? sign : encodeAll(sign).replaceAll('%', '-')))
    .join('');
  return `https://urldefense.proofpoint.com/v2/url?u=${escaped}&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=abc-_1&m=x-Y_2&s=Q-r_s&e=`;
}

const encodeAll = (sign: string): string =>
  [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const RUN_LENGTHS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Characters that are not safe are taken out: a star for each, two stars and a letter for a run; what they were stands at the end. */
function proofpoint3(address: string): string {
  let taken = '';
  const url = address.replace(/[^A-Za-z0-9/:.?=&_~%-]+/g, (run) => {
    taken += run;
    return run.length === 1 ? '*' : `**${RUN_LENGTHS[run.length - 2]}`;
  });
  const behind = Buffer.from(taken).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  return `https://urldefense.com/v3/__${url}__;${behind}!!AbC-_9!dEf-gHi_jKl$`;
}

export const GATEWAYS: readonly Gateway[] = [
  {
    name: 'Safe Links',
    wrap: (to) =>
      `https://emea01.safelinks.protection.outlook.com/?url=${encodeURIComponent(to)}&data=05%7C02%7Ca%40b.test%7C0&sdata=K2%2Bx%3D&reserved=0`,
  },
  {
    name: 'Safe Links of Teams',
    wrap: (to) =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=${encodeURIComponent(to)}&locale=en-gb`,
  },
  { name: 'Proofpoint v2', wrap: proofpoint2 },
  { name: 'Proofpoint v3', wrap: proofpoint3 },
  {
    name: 'Google',
    wrap: (to) => `https://www.google.com/url?q=${encodeURIComponent(to)}&sa=D&source=hangouts&ust=1767000000&usg=AOvVaw0`,
  },
  { name: 'Barracuda', wrap: (to) => `https://linkprotect.cudasvc.com/url?a=${lower(to)}&c=E,1,9dYk-_x,&typo=1` },
  { name: 'a gateway that escapes #', wrap: sharp },
  { name: 'a gateway that escapes # twice', wrap: (to) => sharp(to).replaceAll('%23', '%2523') },
  { name: 'a gateway that escapes =', wrap: (to) => to.replace(/#(.*)$/s, (_, behind: string) => `#${behind.replaceAll('=', '%3D')}`) },
  {
    name: 'a gateway that escapes # and =',
    wrap: (to) => sharp(to.replace(/#(.*)$/s, (_, behind: string) => `#${behind.replaceAll('=', '%3D')}`)),
  },
  { name: 'a host in capitals', wrap: (to) => to.replace(/^(?:https?:\/\/)[^/]*/, (host) => host.toUpperCase()) },
];

/** Breaks a line behind every so many characters. */
const broken = (address: string, every: number, by: string): string => address.replace(new RegExp(`.{${every}}(?=.)`, 'g'), `$&${by}`);

/** Quoted-printable: `=` is escaped, lines end softly. An escape is never torn. */
function quotedPrintable(address: string): string {
  const signs = [...address].map((sign) => (sign === '=' ? '=3D' : sign));
  let line = 0;
  return signs
    .map((sign) => {
      line += sign.length;
      if (line <= 73) return sign;
      line = sign.length;
      return `=\r\n${sign}`;
    })
    .join('');
}

function strewn(address: string, sign: string, random: () => number): string {
  const at = Math.floor(random() * address.length);
  return address.slice(0, at) + sign + address.slice(at);
}

export const SETTINGS: readonly Setting[] = [
  { name: 'as it is', set: (to) => to },
  { name: 'blanks around it', set: (to) => `  ${to}\n ` },
  { name: 'angle brackets', set: (to) => `<${to}>` },
  { name: 'angle brackets and a full stop', set: (to) => `Here it is: <${to}>.` },
  { name: 'a full stop', set: (to) => `${to}.` },
  { name: 'a comma and words', set: (to) => `${to}, as we said` },
  { name: 'brackets', set: (to) => `(${to})` },
  { name: 'quotation marks', set: (to) => `“${to}”` },
  { name: 'an exclamation mark', set: (to) => `${to}!` },
  { name: 'a link in Markdown', set: (to) => `[my brief](${to})` },
  { name: 'bold of a chat', set: (to) => `*${to}*` },
  { name: 'italics of a chat', set: (to) => `_${to}_` },
  { name: 'a link of HTML', set: (to) => `<a href="${to.replaceAll('&', '&amp;')}">my brief</a>` },
  { name: 'lines of 76', set: (to) => broken(to, 76, '\r\n') },
  { name: 'lines of 76 with an indent', set: (to) => broken(to, 76, '\n    ') },
  { name: 'a quoted answer', set: (to) => `> ${broken(to, 72, '\n> ')}` },
  { name: 'quoted-printable', set: quotedPrintable },
  { name: 'a soft hyphen', set: (to, random) => strewn(to, '\u00ad', random) },
  { name: 'a zero-width space', set: (to, random) => strewn(to, '\u200b', random) },
  { name: 'a word joiner and a mark of direction', set: (to, random) => strewn(strewn(to, '\u2060', random), '\u200e', random) },
  {
    name: 'a break somewhere behind the #',
    set: (to, random) => {
      const at = Math.max(to.search(/#|%23|-23|\*/) + 24, 30);
      const place = Math.min(to.length - 1, at + Math.floor(random() * 40));
      return `${to.slice(0, place)}\n${to.slice(place)}`;
    },
  },
  { name: 'words before and behind', set: (to) => `Hello Ana,\n\nmy brief: ${to}\n\nKim` },
];
