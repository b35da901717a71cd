import type { DocumentKind } from '../vocabulary/document-kinds.js';

/**
 * Whose words a kind of document holds. What the applicant made goes with the applicant's data, as far as the public
 * register need not keep it; letters are their writers', and the council's own papers are its record: each of these can
 * be erased by itself.
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
