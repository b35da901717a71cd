import {
  type AppealGround,
  type AppealOutcome,
  type AppealProcedure,
  type Condition,
  type Consultee,
  type CorrectableField,
  type councils,
  type DecisionKind,
  type Discipline,
  type DocumentKind,
  decisionInWords,
  decisionRecommended,
  type ErasureGround,
  type LetterChannel,
  type LetterRecipient,
  type ParentRelation,
  type Payment,
  type PersonalPart,
  type PublishStatus,
  type RecommendedDecision,
  type TwoPersonAct,
} from '#domain';
import { applicationType, type PublicityMethod, type Scale } from '#legislation';

export { informationInWords, stanceInWords } from '#domain';

/** What is recommended: the verb where there is permission to give, else what the decision is called. */
export const recommendedInWords = (recommended: RecommendedDecision): string =>
  recommended === 'grant' || recommended === 'refuse'
    ? recommended
    : decisionInWords[decisionRecommended(recommended)];

export const decidedInWords = (decision: DecisionKind | 'deemed'): string => decisionInWords[decision];

/** What is applied for, by its name in the law; in lower case but for names. */
export const typeName = (code: string): string =>
  applicationType(code)?.name ?? 'Application of a kind that no rule covers';

export const scaleInWords: Readonly<Record<Scale, string>> = {
  major: 'major',
  minor: 'minor',
  other: 'neither major nor minor',
};

export const publicityInWords: Readonly<Record<PublicityMethod, string>> = {
  'site-notice': 'a site notice',
  'neighbour-letter': 'letters to neighbours',
  'press-notice': 'a press notice',
};

export const disciplineInWords: Readonly<Record<Discipline, string>> = {
  conservation: 'conservation',
  urbanDesign: 'urban design',
  landscape: 'landscape',
  trees: 'trees',
  ecology: 'ecology',
  highways: 'highways',
  environmentalHealth: 'environmental health',
  affordableHousing: 'affordable housing',
  viability: 'viability',
};

export const groundInWords: Readonly<Record<AppealGround, string>> = {
  refusal: 'the refusal',
  conditions: 'conditions',
  'non-determination': 'the lack of a decision in time',
};

export const procedureInWords: Readonly<Record<AppealProcedure, string>> = {
  writtenRepresentations: 'by written representations',
  hearing: 'at a hearing',
  inquiry: 'at an inquiry',
};

export const appealOutcomeInWords: Readonly<Record<AppealOutcome, string>> = {
  allowed: 'allowed',
  dismissed: 'dismissed',
  splitDecision: 'allowed in part and dismissed in part',
};

export const positionInWords = {
  noObjection: 'no objection',
  amendmentsNeeded: 'changes needed',
  objection: 'objection',
  noComment: 'no comment',
} as const;

export const relationInWords: Readonly<Record<ParentRelation, string>> = {
  'discharge-of-conditions': 'asks to approve details under conditions of',
  'non-material-amendment': 'asks for a non-material amendment of',
  'section-73': 'asks to vary or remove conditions of',
  'reserved-matters': 'asks to approve matters reserved by',
  'technical-details': 'asks for technical details consent under',
  resubmission: 'is a new application in place of',
  obligation: 'is about the planning obligation of',
};

export const paymentInWords: Readonly<Record<Payment['method'], string>> = {
  online: 'online',
  card: 'by card',
  bankTransfer: 'by bank transfer',
  cheque: 'by cheque',
  internal: 'by internal transfer',
  portal: 'where the application was made',
};

export const publishInWords: Readonly<Record<PublishStatus, string>> = {
  publish: 'May be published',
  withhold: 'Withheld from the public',
  'not-assessed': 'To be checked again before publication',
};

export const documentInWords: Readonly<Record<DocumentKind, string>> = {
  applicationForm: 'application form',
  sitePlan: 'site plan',
  plan: 'plan',
  statement: 'statement',
  certificate: 'certificate',
  photograph: 'photograph',
  noticeEvidence: 'evidence of a notice',
  consulteeResponse: 'consultee response',
  representation: 'comment',
  officerReport: "officer's report",
  decisionNotice: 'decision notice',
  obligation: 'planning obligation',
  correspondence: 'correspondence',
  other: 'document',
};

export const letterInWords: Readonly<Record<councils.LetterKind, string>> = {
  acknowledgement: 'letter of acknowledgement',
  invalidity: 'letter that an application is not valid yet',
  informationRequest: 'letter that asks for information',
  validity: 'letter that an application is valid',
  neighbour: 'letter to neighbours',
  consultation: 'letter of consultation',
  consultationReminder: 'reminder of a consultation',
  siteNotice: 'site notice',
  pressNotice: 'press notice',
  decisionNotice: 'decision notice',
  decision: 'letter with the decision',
  return: 'letter that an application is returned',
  withdrawal: 'letter that confirms a withdrawal',
};

/** To what kind of person a letter goes: never to whom by name. */
export const recipientInWords: Readonly<Record<LetterRecipient, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  consultee: 'a consultee',
  neighbour: 'a neighbour',
  other: 'somebody else',
};

export const channelInWords: Readonly<Record<LetterChannel, string>> = {
  email: 'by e-mail',
  post: 'by post',
};

export const personalInWords: Readonly<Record<PersonalPart, string>> = {
  applicant: 'the applicant',
  agent: 'the agent',
  owners: 'the owners',
  representation: 'the author of a comment',
  consulteeResponse: 'the author of a consultee response',
  document: 'the person whom a document is about',
  letter: 'the recipient of a letter',
};

export const erasureInWords: Readonly<Record<ErasureGround, string>> = {
  'no-longer-necessary': 'the data is no longer needed',
  'consent-withdrawn': 'consent was withdrawn',
  'objection-upheld': 'an objection was upheld',
  'unlawfully-processed': 'the data was kept unlawfully',
  'legal-obligation': 'the law requires it',
  'retention-ended': 'the retention period has passed',
};

export const fieldInWords: Readonly<Record<CorrectableField, string>> = {
  description: 'description',
  siteAddress: 'site address',
  decidedOn: 'day of the decision',
  conditionText: 'words of a condition',
  applicationType: 'type of application',
  receivedOn: 'day of receipt',
};

export const timingInWords: Readonly<Record<Condition['timing'], string>> = {
  compliance: 'at all times',
  preCommencement: 'before work starts',
  duringWorks: 'while work goes on',
  preOccupation: 'before it is used',
  other: 'at another time',
};

export const consulteeInWords: Readonly<Record<Consultee['kind'], string>> = {
  statutory: 'statutory consultee',
  parish: 'parish or town council',
  internal: 'within the council',
  other: 'another body',
};

/** Everything that takes two people, on a case, a statement or any record. */
export type ActByTwo = TwoPersonAct | 'ResolveDispute' | 'SetFactAside';

export const actInWords: Readonly<Record<ActByTwo, string>> = {
  CorrectValidDate: 'to correct the valid day',
  SetAsideValidation: 'to undo the validation',
  RevokeDecision: 'to revoke the decision',
  PayRefund: 'to pay a refund',
  ErasePersonalData: 'to erase personal data',
  CorrectRecord: 'to correct the record',
  ResolveDispute: 'how to resolve a dispute',
  SetFactAside: 'to set aside a fact that cannot be read',
};
