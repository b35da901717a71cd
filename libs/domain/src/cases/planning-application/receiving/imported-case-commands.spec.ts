import { describe, expect, it } from '@jest/globals';
import { amina, dylan, having } from '../../../../test/a-case.js';
import { commandMakers } from '../../../../test/examples/index.js';
import {
  bringIn,
  given,
  granted,
  on,
  received,
  stateOf,
  withdrawn,
} from '../../../../test/imported-history.js';
import { officerId } from '../../../values.js';
import { planningApplication } from '../decider.js';

/** All commands on a case, and those that are still possible on imported history. */
describe('an imported case that had already ended', () => {
  const answered = [
    ...[
      'ImportCase',
      'TakeOverCase',
      'ErasePersonalData',
      'CorrectRecord',
      'FollowLinkedCase',
      'SubmitDetails',
    ],
    ...['ApproveDetails', 'ConfirmDeemedDischarge', 'RefuseDetails', 'GrantNMA'],
    ...['ProposeAct', 'ConfirmProposal', 'WithdrawProposal'],
    // People write about what has ended, too; what may be said then is each letter's own rule.
    ...['WriteLetter', 'RecordLetterHandedOver', 'RecordLetterOutcome'],
  ];
  it.each(Object.keys(commandMakers) as (keyof typeof commandMakers)[])('refuses %s', (type) => {
    const command = commandMakers[type](on, 0);
    for (const history of [granted, withdrawn]) {
      const outcome = planningApplication.decide(command, stateOf(...having(bringIn({ history }))));
      const isUntouchable = 'rejected' in outcome && outcome.rejected.code === 'case-history';
      if (type === 'ProposeAct') continue; // Judged as the act that it proposes.
      expect([type, isUntouchable]).toEqual([type, !answered.includes(type)]);
    }
  });

  it('refuses a revocation even when two people propose it', () => {
    const revoke = { ...commandMakers.ProposeAct(on, 0), by: officerId('li.chen') };
    given(...having(bringIn()))
      .when(revoke)
      .expectRejection('case-history');
  });

  it('allows corrections of the import by two people', () => {
    const correct = {
      ...commandMakers.CorrectRecord(on, 0),
      field: 'applicationType',
      was: 'pp.full.minor',
      now: 'listed',
      by: dylan,
      confirmedBy: null,
    } as const;
    given(...having(bringIn()))
      .when(correct)
      .expectRejection('second-person');
    given(...having(bringIn()))
      .when({ ...correct, confirmedBy: amina })
      .expectLike({ type: 'RecordCorrected' });
    const described = {
      ...correct,
      field: 'description',
      was: received.description,
      now: 'Another',
    } as const;
    given(...having(bringIn()))
      .when(described)
      .expectRejection('second-person');
  });

  it('allows personal data to be erased', () => {
    const part = {
      part: 'applicant',
      partId: null,
      subjects: ['applicant-1'],
      keptForRegister: null,
    } as const;
    const erase = { ...commandMakers.ErasePersonalData(on, 0), parts: [part], by: dylan, approvedBy: amina };
    given(...having(bringIn()))
      .when(erase)
      .expectLike({ type: 'PersonalDataErased' });
  });
});
