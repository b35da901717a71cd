import { another, granted, having } from '../case-commands.js';
import { examplesOf, id, makersOf } from './of-commands.js';
import { type Request, requestsOf } from './requests.js';
import { after, decided, turnedDown } from './stands.js';

/** Approvals under a permission. */
export const makers = makersOf({
  SubmitDetails: (on) => ({ type: 'SubmitDetails', conditions: [1], linked: another, on }),
  ApproveDetails: (on) => ({ type: 'ApproveDetails', condition: 1, approvedOn: on, linked: another, on }),
  ConfirmDeemedDischarge: (on) => ({
    type: 'ConfirmDeemedDischarge',
    condition: 1,
    dischargedOn: on,
    linked: another,
    on,
  }),
  RefuseDetails: (on) => ({ type: 'RefuseDetails', condition: 1, refusedOn: on, linked: another, on }),
  FollowLinkedCase: (on, pick) => ({
    type: 'FollowLinkedCase',
    ...{ linked: another, relation: 'discharge-of-conditions', conditions: [1], description: 'Bricks' },
    says:
      pick % 3 === 0
        ? { is: 'decided', decision: 'granted', decidedOn: on }
        : { is: pick % 3 === 1 ? 'open' : 'over' },
    ...{ asOf: pick, on },
  }),
  GrantNMA: (on, pick) => ({
    type: 'GrantNMA',
    entryId: id('nma', pick),
    amendedOn: on,
    description: 'Window moved',
    linked: another,
    on,
  }),
});

const submit = makers.SubmitDetails(after, 0);

export const examples = examplesOf({
  SubmitDetails: {
    after: decided,
    when: submit,
    leadsTo: ['DetailsSubmitted'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  ApproveDetails: {
    after: having(...granted, submit),
    when: makers.ApproveDetails(after, 0),
    leadsTo: ['ConditionDischarged'],
    but: {
      refused: 'unknown-condition',
      after: decided,
      when: { ...makers.ApproveDetails(after, 0), condition: 7 },
    },
  },
  ConfirmDeemedDischarge: {
    after: having(...granted, submit),
    when: makers.ConfirmDeemedDischarge(after, 0),
    leadsTo: ['ConditionDischarged'],
    but: { refused: 'not-granted', after: turnedDown },
  },
  RefuseDetails: {
    after: having(...granted, submit),
    when: makers.RefuseDetails(after, 0),
    leadsTo: ['ConditionDetailsRefused'],
    but: { refused: 'no-details', after: decided },
  },
  FollowLinkedCase: {
    after: having(...granted, submit),
    when: makers.FollowLinkedCase(after, 0),
    leadsTo: ['ConditionDischarged', 'LinkedCaseDecided'],
    but: { nothingToDo: having(...granted, submit, makers.FollowLinkedCase(after, 0)) },
  },
  GrantNMA: {
    after: decided,
    when: makers.GrantNMA(after, 0),
    leadsTo: ['PermissionAmended'],
    but: { refused: 'not-granted', after: turnedDown },
  },
});

const ofDetails: Request = {
  path: { condition: '2' },
  body: (_, the) => ({ linked: the.details }),
};

export const requests = requestsOf({
  SubmitDetails: [{ body: (_, the) => ({ conditions: [3], linked: the.details }) }],
  ApproveDetails: [ofDetails],
  ConfirmDeemedDischarge: [ofDetails],
  RefuseDetails: [ofDetails],
  GrantNMA: [{ body: (_, the) => ({ description: 'A window moved', linked: the.details }) }],
});
