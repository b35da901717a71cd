import type { CouncilShown } from '../councils/councils.js';

/** A page to be drawn: which view, and what it shows. */
export class Page {
  constructor(
    readonly view: string,
    readonly shows: Shown,
    readonly status = 200,
  ) {}
}

export interface Shown {
  /** The page's name, as in the browser's tab. */
  readonly title: string;
  /** Whose page it is, where it is one council's. */
  readonly council?: CouncilShown | undefined;
  /** Where it is in the navigation. */
  readonly at?: string;
  readonly hasErrors?: boolean;
  readonly [more: string]: unknown;
}

/** Leads on to another page, having done something. */
export class SeeOther {
  constructor(
    readonly location: string,
    /** What the next page says was done, and the position of the record that it must show. */
    readonly done?: Done,
  ) {}
}

export interface Done {
  readonly title: string;
  readonly words?: string;
  readonly position?: string;
  /** What has to be done next. */
  readonly next?: { readonly href: string; readonly words: string; readonly by: string };
}
