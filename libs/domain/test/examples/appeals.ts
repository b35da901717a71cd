import { having, later, refused } from '../case-commands.js';
import { examplesOf, id, makersOf, oneOf, two } from './of-commands.js';
import { requestsOf } from './requests.js';
import { after, decided, turnedDown, valid } from './stands.js';

/** Appeals, quashings, revocations and enforcement. */
export const makers = makersOf({
  LodgeAppeal: (on, pick) => ({
    type: 'LodgeAppeal',
    appealId: id('a', pick),
    inspectorateReference: 'APP/1',
    against: oneOf(['refusal', 'conditions', 'non-determination'], pick),
    lodgedOn: on,
    on,
  }),
  ValidateAppeal: (on, pick) => ({ type: 'ValidateAppeal', appealId: id('a', pick), validatedOn: on, on }),
  StartAppeal: (on, pick) => ({
    type: 'StartAppeal',
    appealId: id('a', pick),
    startedOn: on,
    procedure: 'hearing',
    on,
  }),
  WithdrawAppeal: (on, pick) => ({ type: 'WithdrawAppeal', appealId: id('a', pick), withdrawnOn: on, on }),
  DecideAppeal: (on, pick) => ({
    type: 'DecideAppeal',
    appealId: id('a', pick),
    outcome: oneOf(['allowed', 'dismissed', 'splitDecision'], pick),
    decidedOn: on,
    document: null,
    conditions: [],
    on,
  }),
  RecordQuashing: (on, pick) => ({
    type: 'RecordQuashing',
    entryId: id('quashed', pick),
    quashedOn: on,
    court: 'High Court',
    claimReference: 'AC-1',
    on,
  }),
  RevokeDecision: (on) => ({ type: 'RevokeDecision', reason: 'Unsafe', ...two, on }),
  LinkEnforcement: (on, pick) => ({
    type: 'LinkEnforcement',
    entryId: id('enforcement', pick),
    enforcementReference: 'EN/1',
    noticeServedOn: null,
    on,
  }),
});

const lodge = makers.LodgeAppeal(after, 0);
const appealed = [...refused, lodge] as const;
const validate = makers.ValidateAppeal(after, 0);
const start = makers.StartAppeal(after, 0);

export const examples = examplesOf({
  LodgeAppeal: {
    after: turnedDown,
    when: lodge,
    leadsTo: ['AppealLodged'],
    but: { refused: 'nothing-to-appeal', after: decided },
  },
  ValidateAppeal: {
    after: having(...appealed),
    when: validate,
    leadsTo: ['AppealValidated'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  StartAppeal: {
    after: having(...appealed, validate),
    when: start,
    leadsTo: ['AppealStarted'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  WithdrawAppeal: {
    after: having(...appealed),
    when: makers.WithdrawAppeal(after, 0),
    leadsTo: ['AppealWithdrawn'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  DecideAppeal: {
    after: having(...appealed, validate, start),
    when: makers.DecideAppeal(after, 0),
    leadsTo: ['AppealDecided'],
    but: { refused: 'unknown-appeal', after: turnedDown },
  },
  RecordQuashing: {
    after: decided,
    when: makers.RecordQuashing(after, 0),
    leadsTo: ['DecisionQuashed', 'CaseReopened'],
    but: { refused: 'case-live', after: valid },
  },
  RevokeDecision: {
    after: decided,
    when: makers.RevokeDecision(after, 0),
    leadsTo: ['DecisionRevoked'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  LinkEnforcement: {
    after: valid,
    when: makers.LinkEnforcement(later, 0),
    leadsTo: ['EnforcementLinked'],
    but: {
      refused: 'day-in-the-future',
      after: valid,
      when: { ...makers.LinkEnforcement(later, 0), noticeServedOn: after },
    },
  },
});

export const requests = requestsOf({
  LodgeAppeal: ['refusal', 'conditions', 'non-determination'].map((against) => ({
    called: against,
    body: () => ({ inspectorateReference: 'APP/2', against }),
  })),
  DecideAppeal: [{ body: () => ({ outcome: 'dismissed' }) }],
  RecordQuashing: [{ body: () => ({ court: 'the High Court', claimReference: 'AC-2' }) }],
});
