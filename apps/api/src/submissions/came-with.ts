import type { CameWith, CaseId, CouncilCode, Sealed } from '#domain';
import { proposedLines, type SubmissionRead } from '#intake';
import type { CalendarDate, CouncilLaw } from '#legislation';
import type { Json, Subject } from '#privacy';

interface Arriving {
  readonly caseId: CaseId;
  /** The council that the submission names, if the service knows it; null if another receives it instead. */
  readonly addressedTo: CouncilCode | null;
  readonly digest: string;
  readonly receivedOn: CalendarDate;
  readonly law: CouncilLaw;
  /** Null for somebody who was erased since. */
  readonly seal: (subject: Subject, value: Json) => Sealed | null;
}

/** What came with the application, as the case stores it: owners and the applicant's own words are sealed. */
export function cameWithOf(
  read: SubmissionRead,
  { caseId, addressedTo, digest, receivedOn, law, seal }: Arriving,
): CameWith {
  const { particulars, proposal, source, schema, addressedAs, version, files } = read;
  const { boundary, ownership, statements, remarks } = particulars;
  const { certificate, agriculturalTenants, owners } = ownership;
  return {
    particulars: {
      ...{ version, payloadSha256: digest, addressedTo, addressedAs, source, schema, boundary },
      projectTypes: proposal.projectTypes,
      ownership: { certificate, agriculturalTenants, ownersNamed: owners.length },
      owners:
        owners.length === 0
          ? null
          : seal(
              `owners-${caseId}`,
              owners.map((each) => ({ ...each })),
            ),
      statements:
        statements.length === 0
          ? null
          : seal(
              `applicant-${caseId}`,
              statements.map((each) => ({ ...each })),
            ),
      remarks,
    },
    documents: files.map((file) => {
      const { documentId, kind, types, name, number, mediaType, bytes, sha256, location, redacted } = file;
      return {
        ...{ documentId, kind, submittedAs: types, title: name, drawingNumber: number },
        ...{ mediaType, bytes, sha256, location, redactedByApplicant: redacted },
      };
    }),
    lines: proposedLines(read, receivedOn, law),
  };
}
