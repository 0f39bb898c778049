/** Rules that know words know English ones: in another language the same letters mean something else. */
export function isEnglish(language: string): boolean {
  return /^en(-|$)/i.test(language);
}
