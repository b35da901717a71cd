import type { OnSameSite, SiteRow } from '#read-models';

/** What else happened on a site. */
export interface SiteHistoryShown {
  /** `3 other applications are on this property or touch this site.` */
  readonly sentence: string;
  /** By what it was looked for: null or `none` where the case does not say. */
  readonly uprn: string | null;
  readonly shape: SiteRow['shape']['type'];
  readonly cases: readonly CaseOnSite[];
  /** So many lie about here that not all were looked at. */
  readonly isCut: boolean;
}

export interface CaseOnSite extends OnSameSite {
  /** What is applied for, by its name. */
  readonly typeName: string;
}
