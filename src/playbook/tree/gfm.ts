/**
 * Options of `remark-gfm`, the same wherever a text is parsed. One tilde strikes nothing out: it is how ranges are written
 * (`20~30 minutes … 45~60`), and how many people write "about".
 */
export const GFM = { singleTilde: false } as const;
