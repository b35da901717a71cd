import type { CalendarDate, Instant } from '#legislation';
import type { CouncilCode, OfficerId, Sealed } from '../../../values.js';
import { type Effects, notKept } from '../effect.js';
import type { Parts } from '../state.js';
import type { DocumentKind } from '../vocabulary/document-kinds.js';
import type { DetailAnswer, ProposedLine } from '../vocabulary/proposed-line.js';

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

/** A later version of the same submission: it amends the case and creates no other. */
interface AmendedSubmission {
  readonly version: number;
  readonly payloadSha256: string;
  readonly submittedAt: Instant;
  readonly receivedOn: CalendarDate;
  readonly documents: readonly string[];
}

export const submittedEffects: Effects<SubmittedFact> = {
  DocumentSubmitted: {
    keeps: ({ register }, { documentId, kind, title, sha256 }) => ({
      register: {
        ...register,
        documents: new Map(register.documents).set(documentId, {
          ...{ kind, title, sha256, redacts: null, supersededBy: null, file: null },
          publishStatus: 'not-assessed',
        }),
      },
    }),
  },
  ParticularsReceived: {
    keeps: ({ submitted }, { version, payloadSha256 }) => ({
      submitted: {
        ...submitted,
        versions:
          version === null ? submitted.versions : new Map(submitted.versions).set(version, payloadSha256),
      },
    }),
  },
  DetailsProposed: {
    keeps: ({ submitted }, { lines }) => ({
      submitted: {
        ...submitted,
        lines: new Map([
          ...submitted.lines,
          ...lines.map((line) => [line.lineId, { line, answer: null }] as const),
        ]),
      },
    }),
  },
  ProposedDetailSettled: { keeps: (before, { lineId, answer }) => settled(before, lineId, answer) },
  SubmissionAmended: notKept('its particulars, documents and proposals are facts of their own'),
};

function settled({ submitted }: Parts, lineId: string, answer: DetailAnswer): Partial<Parts> {
  const proposed = submitted.lines.get(lineId);
  if (!proposed) return {};
  return {
    submitted: { ...submitted, lines: new Map(submitted.lines).set(lineId, { ...proposed, answer }) },
  };
}
