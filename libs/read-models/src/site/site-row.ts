import type { CaseId, CouncilCode } from '#domain';

/** The place of an application, as far as it is recorded: the property number and the drawn shape. */
export interface SiteRow {
  readonly caseId: CaseId;
  readonly council: CouncilCode;
  readonly uprn: string | null;
  readonly shape: SiteShape | NoShape;
  /**
   * The box around the shape. Shapes in degrees and on the National Grid are far apart, and so never touch.
   */
  readonly west: number | null;
  readonly south: number | null;
  readonly east: number | null;
  readonly north: number | null;
}

/** The red line, or the point if no line was drawn. */
export type SiteShape =
  | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons }
  | { readonly type: 'Point'; readonly coordinates: readonly [number, number] };

export interface NoShape {
  readonly type: 'none';
}

type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];
