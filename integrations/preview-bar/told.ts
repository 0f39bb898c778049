/** What the preview tells a page that is open in a browser: all texts are ready to be shown. */
export interface Told {
  /** Names what the page shows. Another name: the page is to be loaded anew. */
  page: string;
  /** Absent where there is nothing to say. */
  bar?: ToldBar;
}

export interface ToldBar {
  /** What the bar is, for who cannot see it. */
  label: string;
  /** `3 problems · 1 on this page`. */
  status: string;
  /** Sentences about the page as a whole: it is an old one. */
  notes: string[];
  /** Of this page or of the settings: seen without opening the list. */
  first?: ToldProblem;
  show: string;
  hide: string;
  /** The next page with a problem. */
  next?: ToldLink;
  groups: ToldGroup[];
  /** Shown where somebody asks for them. */
  hints?: ToldGroup;
}

export interface ToldLink {
  text: string;
  href: string;
}

export interface ToldGroup {
  title: string;
  problems: ToldProblem[];
  /** How many are not listed. */
  more?: string;
}

export interface ToldProblem {
  /** `practices/ask.mdx:4:5`. */
  place: string;
  /** Of the page. */
  href?: string;
  severity: string;
  isError: boolean;
  message: string;
  fix?: string;
  rule: ToldLink;
}
