import { amina, dylan, granted, having, later, receive } from '../case-commands.js';
import { makers as appeals } from './appeals.js';
import { makers as fees } from './fees.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { after, decided, turnedDown, valid } from './stands.js';
import { makers as validation } from './validation.js';

/** Corrections, acts of two people, and erasures. */
export const makers = makersOf({
  CorrectRecord: (on, pick) => ({
    type: 'CorrectRecord',
    entryId: id('corrected', pick),
    field: 'description',
    was: 'Rear extension',
    now: 'Side extension',
    reason: 'Misread',
    by: dylan,
    confirmedBy: null,
    on,
  }),
  ProposeAct: (on, pick) => ({
    type: 'ProposeAct',
    proposalId: id('proposal', pick),
    asked: oneOf([appeals.RevokeDecision, validation.CorrectValidDate, fees.PayRefund], pick)(on, pick),
    by: dylan,
    on,
  }),
  ConfirmProposal: (on, pick) => ({
    type: 'ConfirmProposal',
    proposalId: id('proposal', pick),
    act: oneOf(['RevokeDecision', 'CorrectValidDate', 'PayRefund'], pick),
    by: oneOf([amina, dylan], pick),
    hasSeenChanges: pick % 3 > 0,
    found: {},
    on,
  }),
  WithdrawProposal: (on, pick) => ({
    type: 'WithdrawProposal',
    proposalId: id('proposal', pick),
    act: oneOf(['RevokeDecision', 'CorrectValidDate', 'PayRefund'], pick),
    by: dylan,
    reason: 'Thought better of it',
    on,
  }),
  ErasePersonalData: (on, pick) => ({
    type: 'ErasePersonalData',
    entryId: id('erased', pick),
    parts: [{ part: 'applicant', partId: null, subjects: ['applicant-1'], keptForRegister: null }],
    ground: pick % 2 === 0 ? 'no-longer-necessary' : 'legal-obligation',
    reason: 'They asked',
    by: dylan,
    approvedBy: amina,
    on,
  }),
});

export const examples = examplesOf({
  CorrectRecord: {
    after: having(receive()),
    when: makers.CorrectRecord(later, 0),
    leadsTo: ['RecordCorrected'],
    but: {
      refused: 'record-differs',
      after: having(receive()),
      when: { ...makers.CorrectRecord(later, 0), was: 'A porch' },
    },
  },
  ProposeAct: {
    after: decided,
    when: makers.ProposeAct(after, 0),
    leadsTo: ['ActProposed'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  ConfirmProposal: {
    after: having(...granted, makers.ProposeAct(after, 0)),
    when: makers.ConfirmProposal(after, 0),
    leadsTo: ['ProposalConfirmed', 'DecisionRevoked'],
    but: {
      refused: 'second-person',
      after: having(...granted, makers.ProposeAct(after, 0)),
      when: { ...makers.ConfirmProposal(after, 0), by: dylan },
    },
  },
  WithdrawProposal: {
    after: having(...granted, makers.ProposeAct(after, 0)),
    when: makers.WithdrawProposal(after, 0),
    leadsTo: ['ProposalWithdrawn'],
    but: { refused: 'unknown-proposal', after: decided },
  },
  ErasePersonalData: {
    after: decided,
    when: makers.ErasePersonalData(later, 0),
    leadsTo: ['PersonalDataErased'],
    but: { refused: 'data-still-needed', after: valid },
  },
});

export const requests = requestsOf({
  CorrectRecord: [
    {
      body: (_, { description: was }) => ({
        field: 'description',
        was,
        now: 'Eight homes',
        reason: 'Misread',
      }),
    },
    {
      proposed: true,
      body: () => ({ field: 'conditionText', was: 'Brick', now: 'Bricks', reason: 'Misread' }),
    },
  ],
  ConfirmProposal: [{ body: () => ({ proposalId: 'waiting' }) }],
  WithdrawProposal: [{ body: () => ({ proposalId: 'waiting', reason: 'Thought better of it' }) }],
  ErasePersonalData: [
    {
      body: () => ({ parts: [{ part: 'applicant' }], ground: 'no-longer-necessary', reason: 'They asked' }),
    },
  ],
});
