import type { caseNumbers, looks, recordNotes, submissions, unreadSubmissions } from '#domain';
import { moment, written } from './plainly.js';
import { twoPeople } from './planning-application/two-people.js';
import type { Wordings } from './wordings.js';

export const submissionWordings: Wordings<submissions.SubmissionPreserved> = {
  SubmissionPreserved: ({ submittedAt, version, sha256 }) =>
    `${version === undefined ? 'The application' : `Version ${version} of the application`} was kept as it came, sent on ${moment(submittedAt)} (${sha256.slice(0, 8)})`,
};

export const unreadSubmissionWordings: Wordings<unreadSubmissions.UnreadSubmissionEvent> = {
  SubmissionKeptUnread: ({ sha256, notRead }) =>
    [
      `A submission came that could not be read, and was kept as it came (${sha256.slice(0, 8)})`,
      ...notRead.slice(0, 1).map(({ because }) => written(because)),
    ].join(': '),
  UnreadSubmissionHandedOn: ({ by, to, reason }, say) =>
    `${say.person(by)} handed a submission that could not be read on to ${say.council(to)}: ${written(reason)}`,
  UnreadSubmissionTakenIn: ({ by, mended }, say) =>
    `${say.person(by)} had a submission read again${mended ? ', put right' : ''}, and it is a case now`,
  UnreadSubmissionDismissed: ({ by, reason }, say) =>
    `${say.person(by)} dismissed a submission that could not be read, and what it held is gone: ${written(reason)}`,
};

/** What was looked at, as an auditor would say it. */
const thingLookedAt: Readonly<Record<looks.SealedLookedAt['what'], string>> = {
  contacts: 'the contact details of the people of the case',
  comments: 'the comments as they were written',
  submission: 'the application as it came',
  document: 'a document that is not published',
  letter: 'a letter, with the address that it goes to',
};

export const lookWordings: Wordings<looks.SealedLookedAt> = {
  SealedLookedAt: ({ by, what, thing }, say) =>
    `${say.person(by)} looked at ${thingLookedAt[what]}${thing === null ? '' : ` (${written(thing)})`}`,
};

export const caseNumberWordings: Wordings<caseNumbers.CaseNumberAllotted> = {
  CaseNumberAllotted: ({ number }) => `Number ${number} was given to a case`,
};

export const recordNoteWordings: Wordings<recordNotes.RecordNoteEvent> = {
  ChainBreakNoted: ({ revision }) =>
    `The chain does not hold at fact ${revision}. It was looked into, and what stands there is whole`,
  ...twoPeople,
};

export const setAsideWordings: Wordings<recordNotes.FactSetAside> = {
  FactSetAside: ({ revision, because, reason, proposedBy }, say) =>
    `Fact ${revision} is left out, as it cannot be read (${written(because)}). Proposed by ${say.person(proposedBy)}: ${written(reason)}`,
};
