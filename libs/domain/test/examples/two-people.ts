import { amina, dylan, granted, having } from '../case-commands.js';
import { makers as appeals } from './appeals.js';
import { makers as fees } from './fees.js';
import { examplesOf, id, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { after, decided, turnedDown } from './stands.js';
import { makers as validation } from './validation.js';

/** Acts of two people. */
export const makers = makersOf({
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
});

export const examples = examplesOf({
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
});

export const requests = requestsOf({
  ConfirmProposal: [{ body: () => ({ proposalId: 'waiting' }) }],
  WithdrawProposal: [{ body: () => ({ proposalId: 'waiting', reason: 'Thought better of it' }) }],
});
