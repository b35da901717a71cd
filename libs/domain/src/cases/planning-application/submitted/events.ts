import type { CalendarDate, ConstraintKind, FeeProposal, Instant, Scale } from '#legislation';
import type { CouncilCode, OfficerId, Sealed } from '../../../values.js';
import type { DocumentKind } from '../vocabulary/document-kinds.js';

/** What came with the application: its files, what it says of the site and the proposal, and what follows from that. */
export type SubmittedFact =
  | ({ readonly type: 'DocumentSubmitted' } & SubmittedDocument)
  | ({ readonly type: 'ParticularsReceived' } & Particulars)
  | ({ readonly type: 'DetailsProposed' } & ProposedDetails)
  | {
      readonly type: 'ProposedDetailSettled';
      readonly lineId: string;
      readonly answer: DetailAnswer;
      /** Why it was corrected or rejected; null where it was right. */
      readonly reason: string | null;
      /** Null where a later version replaced it. */
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

/** A file that the submission names. Nobody has looked at it yet; its bytes may not have come with it. */
export interface SubmittedDocument {
  readonly documentId: string;
  readonly kind: DocumentKind;
  /** As the form calls its kind: `sitePlan.proposed`. */
  readonly submittedAs: readonly string[];
  readonly title: string;
  /** The number on the drawing. */
  readonly drawingNumber: string | null;
  readonly mediaType: string | null;
  /** Null, like the hash, until the bytes are here. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  /** Where the submission says that the file is; null where it does not say. */
  readonly location: string | null;
  readonly receivedOn: CalendarDate;
  /** The applicant's own copy without personal data. */
  readonly redactedByApplicant: boolean;
}

/** The site as it was drawn, and nothing else of what the map said about it: that may name people. */
export interface Boundary {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[];
  /** Longitude and latitude, or British National Grid where the form gave no other. */
  readonly crs: 'EPSG:4326' | 'EPSG:27700';
}

/** What the form says. It is the applicant's word: nothing of it counts until an officer has confirmed it. */
export interface Particulars {
  /** Of the submission, where it counts its versions. */
  readonly version: number | null;
  readonly payloadSha256: string;
  /** The council that it was sent to, which may be another than takes it. */
  readonly addressedTo: CouncilCode | null;
  /** That council as the submission writes it: `N5660`. */
  readonly addressedAs: string;
  /** Who made the form, and in which shape. */
  readonly source: string | null;
  readonly schema: string | null;
  readonly boundary: Boundary | null;
  readonly projectTypes: readonly string[];
  readonly ownership: {
    /** a, b, c or d. */
    readonly certificate: string | null;
    readonly agriculturalTenants: boolean | null;
    /** Owners and tenants who were to be told; who they are is sealed. */
    readonly ownersNamed: number;
  };
  /** Names and addresses of owners, and when notice was given to each. */
  readonly owners: Sealed | null;
  /** Everything else that the form says of the proposal, and each answer: the applicant's own words. */
  readonly statements: Sealed | null;
  /** What could not be read or kept of it, in words. */
  readonly remarks: readonly string[];
}

export const detailSources = ['submission', 'planning.data.gov.uk'] as const;

export interface ProposedDetails {
  readonly from: (typeof detailSources)[number];
  readonly proposedAt: Instant;
  readonly lines: readonly ProposedLine[];
}

/** One thing to confirm, by itself. */
export type ProposedLine =
  | ({ readonly lineId: string; readonly about: 'fee' } & ProposedFee)
  | ({ readonly lineId: string; readonly about: 'measures' } & ProposedMeasures)
  | ({ readonly lineId: string; readonly about: 'constraint' } & ProposedConstraint)
  | { readonly lineId: string; readonly about: 'description'; readonly description: string };

export interface ProposedFee {
  readonly proposal: Omit<FeeProposal, 'type'>;
  /** By the fees in force; null where they need to know more. */
  readonly duePence: number | null;
  readonly statedPence: number | null;
  /** In words: how it is reached, or what is missing. */
  readonly because: string;
}

export interface ProposedMeasures {
  readonly homes: number | null;
  readonly siteHectares: number | null;
  readonly floorSpaceSquareMetres: number | null;
  readonly scale: Scale;
}

export interface ProposedConstraint {
  readonly constraintId: string;
  readonly kind: ConstraintKind;
  readonly name: string;
  readonly source: string;
}

/** `replaced`: a later version of the submission says something else in its place. */
export const detailAnswers = ['confirmed', 'corrected', 'rejected', 'replaced'] as const;

export type DetailAnswer = (typeof detailAnswers)[number];

/** A later version of the same submission: an amendment of the case, not another case. */
export interface AmendedSubmission {
  readonly version: number;
  readonly payloadSha256: string;
  readonly submittedAt: Instant;
  readonly receivedOn: CalendarDate;
  readonly documents: readonly string[];
}
