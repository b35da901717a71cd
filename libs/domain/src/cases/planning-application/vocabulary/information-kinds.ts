/** What the applicant can be asked for before an application is valid, or during its assessment. */
export const informationKinds = [
  'missingDocument',
  'replacementDocument',
  'description',
  'redLineBoundary',
  'fee',
  'ownershipCertificate',
  'plans',
  'biodiversityNetGain',
  'designAndAccess',
  'other',
] as const;

export type InformationKind = (typeof informationKinds)[number];
