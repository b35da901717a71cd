import type { DocumentKind, Pence, Site } from '#domain';
import type { FeeClaims, Instant } from '#legislation';
import type { ParticularsRead } from './particulars/read.js';

/**
 * The data that we read from a submission. The original bytes are stored elsewhere, with everything that is not read
 * here.
 */
export interface SubmissionRead {
  readonly kind: 'application' | 'preApplication';
  readonly submissionId: string;
  /** The council's code in the submission: its own code or an official one. */
  readonly organisation: string;
  /** The council as the submission writes it. */
  readonly addressedAs: string;
  /** The version, if the portal counts versions of an application; null otherwise. */
  readonly version: number | null;
  /** The Open Digital Planning code, known to our law or not. */
  readonly applicationType: string;
  readonly typeIsKnown: boolean;
  /** The time when the applicant sent it; null if unknown: then the time of arrival counts. */
  readonly submittedAt: Instant | null;
  readonly description: string;
  readonly site: Site;
  /** Personal: to be sealed before it is stored anywhere. */
  readonly applicant: Party | null;
  /** Personal too. */
  readonly agent: Party | null;
  readonly fee: StatedFee;
  readonly measures: Measures;
  readonly proposal: ProposalFacts;
  readonly files: readonly StatedFile[];
  readonly particulars: ParticularsRead;
  /** The maker of the form, and its schema. */
  readonly source: string | null;
  readonly schema: string | null;
}

/** A person in the form. */
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

/** The form's statements about the fee. The real fee is calculated by libs/legislation. */
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

/** The size of the proposal and of the site; null if the form does not say. */
export interface Measures {
  readonly newDwellings: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
}

/** The facts that validation checks first. */
export interface ProposalFacts {
  readonly projectTypes: readonly string[];
  readonly startsOn: string | null;
  readonly completedOn: string | null;
  /** The ownership certificate: a, b, c or d. */
  readonly ownershipCertificate: string | null;
  readonly declaredAccurate: boolean;
  /**
   * Whether an applicant works for the council, is one of its members, or is related to such a person. Null if the form
   * does not ask.
   */
  readonly connectedToCouncil: boolean | null;
  /** The reference of an earlier enquiry. */
  readonly preApplicationReference: string | null;
}

export interface StatedFile {
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly name: string;
  /** Its address at the portal; null if the file came with the submission. */
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
