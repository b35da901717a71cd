import { decide, dylan, fileOf, having, later, scanned } from '../case-commands.js';
import { examplesOf, makersOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { decided, deed, ready, valid } from './stands.js';

/** What is decided, and by whom. */
export const makers = makersOf({
  IssueDecisionNotice: (on) => ({
    type: 'IssueDecisionNotice',
    noticeSha256: 'of-no-notice',
    template: { of: 'service', version: '1', sha256: 'ab'.repeat(32) },
    file: { ...fileOf('decision-notice'), scan: scanned('clean') },
    by: dylan,
    on,
  }),
  IssueDecision: (on, pick) => decide({ decision: pick % 3 === 0 ? 'refused' : 'granted', on }),
  CallIn: (on) => ({ type: 'CallIn', directionReference: 'PCU/1', directedOn: on, on }),
  RecordSecretaryOfStateDecision: (on, pick) => ({
    type: 'RecordSecretaryOfStateDecision',
    decision: 'granted',
    decidedOn: on,
    document: 'deed',
    unpublishedBecause: pick % 2 === 0 ? 'Called in before it was published' : null,
    on,
  }),
});

const noticeSha256 = decided.findLast((fact) => fact.type === 'DecisionNoticeGenerated')!.sha256;
const printed = { ...makers.IssueDecisionNotice(later, 0), noticeSha256 };
const callIn = makers.CallIn(later, 0);

export const examples = examplesOf({
  IssueDecisionNotice: {
    after: decided,
    when: printed,
    leadsTo: ['DecisionNoticeIssued', 'DocumentAdded', 'DocumentStored', 'DocumentScanned'],
    but: { refused: 'case-recommended', after: ready },
  },
  IssueDecision: {
    after: ready,
    when: decide(),
    leadsTo: ['DecisionIssued', 'DecisionNoticeGenerated'],
    but: { refused: 'second-person', after: ready, when: decide({ signedBy: dylan }) },
  },
  CallIn: {
    after: valid,
    when: callIn,
    leadsTo: ['CalledIn'],
    but: { refused: 'case-determined', after: decided },
  },
  RecordSecretaryOfStateDecision: {
    after: having(...deed, callIn),
    when: makers.RecordSecretaryOfStateDecision(later, 0),
    leadsTo: ['SecretaryOfStateDecided'],
    but: { refused: 'case-live', after: valid },
  },
});

export const requests = requestsOf({
  IssueDecision: [
    { called: 'for', who: 'amina.hassan', body: (_, { decisions: [decision] }) => ({ decision }) },
    { called: 'against', who: 'amina.hassan', body: (_, { decisions: [, decision] }) => ({ decision }) },
  ],
  CallIn: [{ body: () => ({ directionReference: 'PCU/2' }) }],
  RecordSecretaryOfStateDecision: [{ body: () => ({ decision: 'granted', document: 'letter' }) }],
});
