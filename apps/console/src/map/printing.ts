/** The scale of a printed map, and its size on paper in millimetres. */
export interface PrintedAt {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** The scales at which plans of a site are drawn. */
const scales = [1250, 2500];

/** Fits on A4 upright with margins, and leaves room for the words. */
const paper = { width: 170, height: 170 };

/** The largest usual scale at which so many metres fit on paper. Null if they fit at none. */
export function printedAt(metresWide: number, metresHigh: number): PrintedAt | null {
  const sizes = scales.map((scale) => ({
    ...{ scale, width: tenth((metresWide * 1000) / scale), height: tenth((metresHigh * 1000) / scale) },
  }));
  return sizes.find(({ width, height }) => width <= paper.width && height <= paper.height) ?? null;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
