import type { CalendarDate, ConstraintKind, FeeProposal, Instant, Scale } from '#legislation';
import type { CouncilCode, OfficerId, Sealed } from '../../../values.js';
import type { DocumentKind } from '../vocabulary/document-kinds.js';

/** What came with the application: files, statements on site and proposal, and what follows from them. */
export type SubmittedFact =
  | ({ readonly type: 'DocumentSubmitted' } & SubmittedDocument)
  | ({ readonly type: 'ParticularsReceived' } & Particulars)
  | ({ readonly type: 'DetailsProposed' } & ProposedDetails)
  | {
      readonly type: 'ProposedDetailSettled';
      readonly lineId: string;
      readonly answer: DetailAnswer;
      /** Why it was corrected or rejected; null if it was right. */
      readonly reason: string | null;
      /** Null if a later version replaced it. */
      readonly by: OfficerId | null;
    }
  | ({ readonly type: 'SubmissionAmended' } & AmendedSubmission);

export const submittedEvents: Readonly<Record<SubmittedFact['type'], number>> = {
  DocumentSubmitted: 1,
  ParticularsReceived: 1,
  DetailsProposed: 1,
  ProposedDetailSettled: 1,
  SubmissionAmended: 1,
};

/** A file named in the submission. Nobody has checked it yet, and its bytes may not have come with it. */
export interface SubmittedDocument {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** Its kind in the form: `sitePlan.proposed`. */
  readonly submittedAs: readonly string[];
  readonly title: string;
  /** The number on the drawing. */
  readonly drawingNumber: string | null;
  readonly mediaType: string | null;
  /** Null, like the hash, until the bytes arrive. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Where the submission says the file is; null if it does not say. */
  readonly location: string | null;
  readonly receivedOn: CalendarDate;
  /** The applicant's own copy without personal data. */
  readonly redactedByApplicant: boolean;
}

/** The site as drawn, without the map's other properties, which may name people. */
export interface Boundary {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  /** Longitude and latitude; or British National Grid if the form gave nothing else. */
  readonly crs: 'EPSG:4326' | 'EPSG:27700';
}

/**
 * The statements of the form. They are the applicant's word: they count only after an officer has confirmed
 * them.
 */
export interface Particulars {
  /** The submission's version, if its portal counts versions. */
  readonly version: number | null;
  readonly payloadSha256: string;
  /** The council to which it was sent, which may differ from the one that receives it. */
  readonly addressedTo: CouncilCode | null;
  /** That council as written in the submission: `N5660`. */
  readonly addressedAs: string;
  /** The maker and version of the form. */
  readonly source: string | null;
  readonly schema: string | null;
  readonly boundary: Boundary | null;
  readonly projectTypes: readonly string[];
  readonly ownership: {
    /** a, b, c or d. */
    readonly certificate: string | null;
    readonly agriculturalTenants: boolean | null;
    /** Owners and tenants who had to be notified; their identities are sealed. */
    readonly ownersNamed: number;
  };
  /** Names and addresses of owners, and when each was notified. */
  readonly owners: Sealed | null;
  /** All other statements and answers in the form: the applicant's own words. */
  readonly statements: Sealed | null;
  /** What could not be read or kept, in words. */
  readonly remarks: readonly string[];
}

export const detailSources = ['submission', 'planning.data.gov.uk'] as const;

interface ProposedDetails {
  readonly from: (typeof detailSources)[number];
  readonly proposedAt: Instant;
  readonly lines: readonly ProposedLine[];
}

/** One item to confirm. */
export type ProposedLine =
  | ({ readonly lineId: string; readonly about: 'fee' } & ProposedFee)
  | ({ readonly lineId: string; readonly about: 'measures' } & ProposedMeasures)
  | ({ readonly lineId: string; readonly about: 'constraint' } & ProposedConstraint)
  | { readonly lineId: string; readonly about: 'description'; readonly description: string };

export interface ProposedFee {
  readonly proposal: Omit<FeeProposal, 'type'>;
  /** By the fees in force; null if they need more facts. */
  readonly duePence: number | null;
  readonly statedPence: number | null;
  /** In words: how it was worked out, or what is missing. */
  readonly because: string;
}

export interface ProposedMeasures {
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly scale: Scale;
  /**
   * The form declares a connection with the council, so members may have to decide. Left out if it declares none:
   * the council's own land or application is not asked there.
   */
  readonly ownInterest?: boolean;
}

export interface ProposedConstraint {
  readonly constraintId: string;
  readonly kind: ConstraintKind;
  readonly name: string;
  readonly source: string;
}

/** `replaced`: a later version of the submission says something else instead. */
export const detailAnswers = ['confirmed', 'corrected', 'rejected', 'replaced'] as const;

export type DetailAnswer = (typeof detailAnswers)[number];

/** A later version of the same submission: it amends the case and creates no other. */
interface AmendedSubmission {
  readonly version: number;
  readonly payloadSha256: string;
  readonly submittedAt: Instant;
  readonly receivedOn: CalendarDate;
  readonly documents: readonly string[];
}
