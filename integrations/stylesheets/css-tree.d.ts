/** The package ships no types; this is what `style-addresses.ts` uses. */
declare module 'css-tree/tokenizer' {
  /** Kinds of tokens, numbers as in CSS Syntax 3. */
  export const tokenTypes: Readonly<
    Record<'Function' | 'AtKeyword' | 'String' | 'Url' | 'WhiteSpace' | 'Comment' | 'LeftParenthesis' | 'RightParenthesis', number>
  >;
  export function tokenize(css: string, onToken: (type: number, start: number, end: number) => void): void;
}

declare module 'css-tree/utils' {
  interface Coder {
    /** What it says, without quotes, brackets and escapes. */
    decode(written: string): string;
    encode(meant: string, apostrophe?: boolean): string;
  }
  export const ident: Coder;
  export const string: Coder;
  export const url: Coder;
}
