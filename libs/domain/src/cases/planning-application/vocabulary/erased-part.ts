import type { Sealed } from '../../../values.js';

export const personalParts = [
  ...(['applicant', 'agent', 'owners', 'representation', 'consulteeResponse'] as const),
  ...(['document', 'letter'] as const),
] as const;

/** Where a case holds somebody's data. */
export type PersonalPart = (typeof personalParts)[number];

export interface ErasedPart {
  readonly part: PersonalPart;
  /**
   * The id of the representation, the response, the document or the letter; null for applicant, agent and
   * owners, of whom there is one set.
   */
  readonly partId: string | null;
  /** The people whose keys were destroyed. */
  readonly subjects: readonly string[];
  /** The name, sealed again on its own, if the planning register must still show it; otherwise null. */
  readonly keptForRegister: Sealed | null;
}

/** Why somebody's data is erased, and the provision in the law. */
export const erasureGrounds = {
  'no-longer-necessary': 'UK GDPR art. 17(1)(a)',
  'consent-withdrawn': 'UK GDPR art. 17(1)(b)',
  'objection-upheld': 'UK GDPR art. 17(1)(c)',
  'unlawfully-processed': 'UK GDPR art. 17(1)(d)',
  'legal-obligation': 'UK GDPR art. 17(1)(e)',
  'retention-ended': 'UK GDPR art. 5(1)(e)',
} as const;

export type ErasureGround = keyof typeof erasureGrounds;
