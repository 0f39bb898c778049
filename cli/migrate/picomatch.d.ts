/** The package ships no types; this is what `path-pattern.ts` uses. */
declare module 'picomatch' {
  interface Options {
    /** Capital letters make no difference. */
    nocase?: boolean;
    /** `*` also fits names that begin with a dot. */
    dot?: boolean;
    /** `a/**` fits what is below `a`, but not `a` itself. */
    strictSlashes?: boolean;
  }
  const picomatch: { isMatch(path: string, patterns: readonly string[], options: Options): boolean };
  export default picomatch;
}
