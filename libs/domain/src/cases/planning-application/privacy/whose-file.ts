import type { DocumentKind } from '../vocabulary/document-kinds.js';

/**
 * Whose data a kind of document holds. The applicant's documents are erased with the applicant's data, as far
 * as the public register need not keep them. Letters belong to their writers, and the council's own papers to
 * its record: each of these can be erased separately.
 */
const whose: Readonly<Record<DocumentKind, 'applicant' | 'writer' | 'council'>> = {
  applicationForm: 'applicant',
  sitePlan: 'applicant',
  plan: 'applicant',
  statement: 'applicant',
  certificate: 'applicant',
  photograph: 'applicant',
  correspondence: 'applicant',
  other: 'applicant',
  consulteeResponse: 'writer',
  representation: 'writer',
  noticeEvidence: 'council',
  officerReport: 'council',
  decisionNotice: 'council',
  obligation: 'council',
};

export const applicantsOwn = (kind: DocumentKind): boolean => whose[kind] === 'applicant';
