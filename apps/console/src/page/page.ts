import type { CouncilShown } from '../councils/councils.js';

/** A page to render: its template and its data. */
export class Page {
  constructor(
    readonly view: string,
    readonly shows: Shown,
    readonly status = 200,
  ) {}
}

export interface Shown {
  /** The title in the browser tab. */
  readonly title: string;
  /** The council, for a page of one council. */
  readonly council?: CouncilShown | undefined;
  /** The current entry of the navigation. */
  readonly at?: string;
  readonly hasErrors?: boolean;
  readonly [more: string]: unknown;
}

/** Redirects to another page after an act. */
export class SeeOther {
  constructor(
    readonly location: string,
    /** The message for the next page, and the position of the record that it must show. */
    readonly done?: Done,
  ) {}
}

/** Redirects from a former address, or another spelling, to the one true address of what is shown. */
export class MovedTo extends SeeOther {}

export interface Done {
  readonly title: string;
  readonly words?: string;
  readonly position?: string;
  /** The user's next task. */
  readonly next?: { readonly href: string; readonly words: string; readonly by: string };
}
