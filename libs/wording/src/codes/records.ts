import type { CorrectableField, DocumentKind, Payment, PublishStatus, TwoPersonAct } from '#domain';
import type { PublicityMethod } from '#legislation';

export const publicityInWords: Readonly<Record<PublicityMethod, string>> = {
  'site-notice': 'a site notice',
  'neighbour-letter': 'letters to neighbours',
  'press-notice': 'a press notice',
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

export const fieldInWords: Readonly<Record<CorrectableField, string>> = {
  description: 'description',
  siteAddress: 'site address',
  decidedOn: 'day of the decision',
  conditionText: 'words of a condition',
  applicationType: 'type of application',
  receivedOn: 'day of receipt',
};

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
