import type { OnSameSite, SiteRow, UsedForStatus } from '#read-models';

/** Other applications on a site. */
export interface SiteHistoryShown {
  /** `3 other applications are on this property or touch this site.` */
  readonly sentence: string;
  /** How it was searched: null or `none` if the case has no property number or red line. */
  readonly uprn: string | null;
  readonly shape: SiteRow['shape']['type'];
  readonly cases: readonly CaseOnSite[];
  /** There are so many nearby that not all were checked. */
  readonly isCut: boolean;
}

export interface CaseOnSite extends Omit<OnSameSite, UsedForStatus> {
  /** The name of the application type. */
  readonly typeName: string;
}
