import type { councils } from '#domain';
import { applicationType, type Instant } from '#legislation';
import type { Case, CaseDocument } from '#read-models';
import { appealOf, assessmentOf } from './assessment.js';
import { commentsOf } from './comments.js';
import { filesOf } from './files.js';
import type { Json } from './json.js';
import { momentOf, onItsDay } from './moments.js';
import type { PostSubmissionApplication, PostSubmissionData } from './shape.js';
import { processStageOf, statusOf } from './stage-and-status.js';
import { publicSubmission } from './submission.js';

export interface OpenDataAsked {
  readonly found: Case;
  /** The submission as received, with its personal data opened. */
  readonly submission: Json;
  /** The name of the case officer; null if there is none. */
  readonly officerName: string | null;
  /** The council's setting for comments on the register's page, on the day of reading. */
  readonly commentsTaken: councils.PublicComments['taken'];
  /** The region of its council; null if the council has not entered it. */
  readonly region: councils.Region | null;
  readonly generatedAt: Instant;
  /** The public address of the register; without it, addresses begin with a slash. */
  readonly publicUrl?: string;
}

type OpenData = { readonly exported: PostSubmissionApplication } | { readonly notOpenData: string };

/** A case in the format that Open Digital Planning's services exchange: only public data, nothing sealed. */
export function postSubmissionApplication(asked: OpenDataAsked): OpenData {
  const { found, submission, region, generatedAt, publicUrl = '' } = asked;
  const { document } = found;
  const type = applicationType(document.applicationType);
  if (!type) return { notOpenData: 'Open Digital Planning has no such type of application.' };
  if (type.family === 'pre-application')
    return { notOpenData: 'A pre-application enquiry is not on the register.' };
  if (document.duplicateOf !== null)
    return { notOpenData: `It was closed as a duplicate of ${document.duplicateOf}: use that reference.` };
  const code = codeOf(document);
  return {
    exported: {
      applicationType: code,
      data: dataOf(asked),
      ...commentsOf(document),
      files: filesOf(document, { publicUrl, council: found.council, caseReference: found.caseReference }),
      submission: publicSubmission(submission, code, {
        ...{ ...found, region },
        document: { ...document, submittedAt: onItsDay(document.submittedAt) },
      }),
      metadata: {
        organisation: found.council,
        id: found.caseId,
        submittedAt: onItsDay(document.submittedAt),
        generatedAt: onItsDay(generatedAt),
        schema,
      },
    },
  };
}

/** In the shape, every full permission has a scale: from the officer's measures or from the form. */
const codeOf = ({ applicationType: code, scale }: CaseDocument): string => {
  if (code !== 'pp.full') return code;
  return scale === 'major' ? 'pp.full.major' : 'pp.full.minor';
};

const schema =
  'https://theopensystemslab.github.io/digital-planning-data-schemas/@next/schemas/postSubmissionApplication.json';

const dataOf = ({ found, officerName, commentsTaken }: OpenDataAsked): PostSubmissionData => ({
  application: {
    reference: found.caseReference,
    stage: processStageOf(found.document),
    status: statusOf(found.document),
    ...(found.document.publishedOn && { publishedAt: momentOf(found.document.publishedOn) }),
    ...withdrawalOf(found.document),
  },
  localPlanningAuthority: { publicCommentsAcceptedUntilDecision: commentsTaken === 'untilDecision' },
  submission: { submittedAt: onItsDay(found.document.submittedAt) },
  validation: validationOf(found.document),
  ...consultationOf(found.document),
  ...assessmentOf(found.document),
  ...appealOf(found.document),
  caseOfficer: { name: officerName ?? 'Not yet allocated' },
});

/**
 * The reason is left out, because it is the applicant's own text, which nobody has checked for publication. If the
 * former system kept no day, the day is the one from which the register shows the withdrawal. Without a day, a register
 * would show the case as undecided.
 */
function withdrawalOf({ withdrawal, endedElsewhere, stage, publishedOn }: CaseDocument) {
  if (withdrawal)
    return {
      withdrawnAt: momentOf(withdrawal.withdrawnOn),
      withdrawnReason: `Withdrawn by the ${withdrawal.requestedBy}`,
    };
  const on = endedElsewhere?.endedOn ?? publishedOn;
  return stage === 'withdrawn' && on ? { withdrawnAt: momentOf(on) } : {};
}

const validationOf = ({ receivedOn, validFrom, stage }: CaseDocument) => ({
  receivedAt: momentOf(receivedOn),
  ...(validFrom !== null && { validatedAt: momentOf(validFrom), isValid: true }),
  ...(validFrom === null && (stage === 'invalid' || stage === 'returned') && { isValid: false }),
});

/** From the first day of publicity to the last day for comments; undefined until both are known. */
function consultationOf({
  notices,
  consultees,
  consultation,
}: CaseDocument): Pick<PostSubmissionData, 'consultation'> {
  const starts = [
    ...(consultation ? [consultation.openedOn] : []),
    ...notices.map(({ givenOn }) => givenOn),
    ...consultees.map(({ contactedOn }) => contactedOn),
  ].sort();
  const ends = [
    ...notices.map(({ commentsUntil }) => commentsUntil),
    ...consultees.map(({ respondBy }) => respondBy),
  ].sort();
  const [startDate] = starts;
  const endDate = ends.at(-1);
  if (!startDate || !endDate) return {};
  return {
    consultation: { startDate, endDate, siteNotice: notices.some(({ how }) => how === 'siteNotice') },
  };
}
