import type { caseNumbers, looks, recordNotes, submissions, unreadSubmissions } from '#domain';
import { moment, written } from './plainly.js';
import { twoPeople } from './planning-application/two-people.js';
import type { Wordings } from './wordings.js';

export const submissionWordings: Wordings<submissions.SubmissionPreserved> = {
  SubmissionPreserved: ({ submittedAt, version, sha256 }) =>
    `${version === undefined ? 'The application' : `Version ${version} of the application`} was stored as it arrived, sent on ${moment(submittedAt)} (${sha256.slice(0, 8)})`,
};

export const unreadSubmissionWordings: Wordings<unreadSubmissions.UnreadSubmissionEvent> = {
  SubmissionKeptUnread: ({ sha256, notRead }) =>
    [
      `A submission that could not be read was stored as it arrived (${sha256.slice(0, 8)})`,
      ...notRead.slice(0, 1).map(({ because }) => written(because)),
    ].join(': '),
  UnreadSubmissionHandedOn: ({ by, to, reason }, say) =>
    `${say.person(by)} handed over a submission that could not be read to ${say.council(to)}: ${written(reason)}`,
  UnreadSubmissionTakenIn: ({ by, mended }, say) =>
    `${say.person(by)} ${mended ? 'corrected a submission' : 'had a submission read again'}, and it became a case`,
  UnreadSubmissionDismissed: ({ by, reason }, say) =>
    `${say.person(by)} dismissed a submission that could not be read, and its contents were deleted: ${written(reason)}`,
};

/** The things that somebody can look at, in an auditor's words. */
const thingLookedAt: Readonly<Record<looks.SealedLookedAt['what'], string>> = {
  contacts: 'the contact details of the people of the case',
  comments: 'the original comments',
  submission: 'the original application',
  document: 'a document that is not published',
  letter: "a letter with its recipient's address",
};

export const lookWordings: Wordings<looks.SealedLookedAt> = {
  SealedLookedAt: ({ by, what, thing }, say) =>
    `${say.person(by)} looked at ${thingLookedAt[what]}${thing === null ? '' : ` (${written(thing)})`}`,
};

export const caseNumberWordings: Wordings<caseNumbers.CaseNumberAllotted> = {
  CaseNumberAllotted: ({ number }) => `A case was given number ${number}`,
};

export const recordNoteWordings: Wordings<recordNotes.RecordNoteEvent> = {
  ChainBreakNoted: ({ revision }) =>
    `The chain is broken at fact ${revision}. This was investigated, and the contents there are unchanged`,
  ...twoPeople,
};

export const setAsideWordings: Wordings<recordNotes.FactSetAside> = {
  FactSetAside: ({ revision, because, reason, proposedBy }, say) =>
    `Fact ${revision} is left out, because it cannot be read (${written(because)}). Proposed by ${say.person(proposedBy)}: ${written(reason)}`,
};
