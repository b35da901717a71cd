export const disciplines = [
  'conservation',
  'urbanDesign',
  'landscape',
  'trees',
  'ecology',
  'highways',
  'environmentalHealth',
  'affordableHousing',
  'viability',
] as const;

/** The disciplines of specialists whom the councils share. */
export type Discipline = (typeof disciplines)[number];
