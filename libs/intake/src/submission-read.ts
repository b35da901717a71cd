import type { DocumentKind, Pence, Site } from '#domain';
import type { FeeClaims, Instant } from '#legislation';
import type { ParticularsRead } from './particulars/read.js';

/**
 * What we understand of a submission. The bytes themselves are kept elsewhere, with everything that is not
 * read here.
 */
export interface SubmissionRead {
  readonly kind: 'application' | 'preApplication';
  readonly submissionId: string;
  /** The code by which it calls the council: the council's own, or an official one. */
  readonly organisation: string;
  /** The council as the submission writes it. */
  readonly addressedAs: string;
  /** Where a portal sends the same application again, changed, it counts; null if it does not. */
  readonly version: number | null;
  /** The Open Digital Planning code, known to our law or not. */
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  /** When the applicant sent it; null if it does not say, and arrival counts. */
  readonly submittedAt: Instant | null;
  readonly description: string;
  readonly site: Site;
  /** Personal: to be sealed before it is stored anywhere. */
  readonly applicant: Party | null;
  /** Personal likewise. */
  readonly agent: Party | null;
  readonly fee: StatedFee;
  readonly measures: Measures;
  readonly proposal: ProposalFacts;
  readonly files: readonly StatedFile[];
  readonly particulars: ParticularsRead;
  /** Who made the form, and by which schema. */
  readonly source: string | null;
  readonly schema: string | null;
}

/** Someone as the form has them. */
export interface Party {
  /** individual, company, charity, public, parishCouncil. */
  readonly type: string | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly addressIsSite: boolean;
}

/** What the form says of the fee. What is owed, legislation says. */
export interface StatedFee {
  /** Categories of the fee that it charges: `sixAndSeven`, `twelve.one`. */
  readonly categories: readonly string[];
  readonly calculatedPence: Pence | null;
  readonly payablePence: Pence | null;
  readonly notApplicable: boolean;
  readonly paymentReference: string | null;
  readonly claims: FeeClaims;
  /** Claims the former free resubmission. */
  readonly resubmission: boolean;
  readonly alternativeProposal: boolean;
}

/** How much is proposed, on how much land; null if it does not say. */
export interface Measures {
  readonly newDwellings: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
}

/** What validation looks at first. */
export interface ProposalFacts {
  readonly projectTypes: readonly string[];
  readonly startsOn: string | null;
  readonly completedOn: string | null;
  /** Of ownership: a, b, c or d. */
  readonly ownershipCertificate: string | null;
  readonly declaredAccurate: boolean;
  /**
   * Somebody who applies works for the council or is a member of it, or is related to somebody who is. Null if the
   * form does not ask.
   */
  readonly connectedToCouncil: boolean | null;
  /** Of an earlier enquiry. */
  readonly preApplicationReference: string | null;
}

export interface StatedFile {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly name: string;
  /** Where the portal keeps it; null of one that came with the submission. */
  readonly location: string | null;
  readonly mediaType: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly types: readonly string[];
  /** The drawing number on it. */
  readonly number: string | null;
  readonly redacted: boolean;
}

export const noDescription = 'No description was given.';
export const noAddress = 'No address was given.';
