export const documentKinds = [
  'applicationForm',
  'sitePlan',
  'plan',
  'statement',
  'certificate',
  'photograph',
  'noticeEvidence',
  'consulteeResponse',
  'representation',
  'officerReport',
  'decisionNotice',
  'obligation',
  'correspondence',
  'other',
] as const;

export type DocumentKind = (typeof documentKinds)[number];
