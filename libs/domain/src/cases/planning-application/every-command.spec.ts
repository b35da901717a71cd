import { describe, expect, it } from '@jest/globals';
import { monday } from '../../../test/a-case.js';
import { everyCommand } from '../../../test/every-command.js';
import { commandMakers, caseExamples as examples } from '../../../test/examples/index.js';
import { specify } from '../../../test/given.js';
import { caseIds } from './client-ids.js';
import { planningApplication } from './decider.js';

/** These answer, change or undo what is on the case under its id; sent for nothing, they are refused. */
const namingWhatIsThere = [
  ...[
    'AgreeExtension',
    'AnswerValidationDispute',
    'CancelInformationRequest',
    'ConfirmProposal',
    'ConfirmProposedDetail',
    'DecideAppeal',
    'MovePaymentToCharge',
    'PayRefund',
  ],
  // By the hash of what came.
  'ReceiveApplication',
  ...[
    'RecordInformation',
    'RecordLetterHandedOver',
    'RecordLetterOutcome',
    'RecordScan',
    'RedactConsulteeResponse',
    'RedactRepresentation',
    'RejectExtension',
  ],
  'RejectProposedDetail',
  ...['RemoveConstraint', 'ReversePayment', 'SetPublishStatus', 'SignPPA', 'StartAppeal'],
  ...['SupersedeDocument', 'ValidateAppeal', 'WithdrawAppeal', 'WithdrawLetterLink', 'WithdrawProposal'],
  'WithdrawRepresentation',
];

describe('every command of a case', () => {
  everyCommand(planningApplication, examples, {
    known: caseIds,
    notCompared: [
      // The council's setting of the day, which nobody who comments says.
      'taken',
      // How much one link takes, which nobody who sends a file says; which link it is, its facts say by its hash.
      ...['most', 'kept', 'letterId'],
      // Who decides is worked out from these, and the answer is what is recorded.
      ...['memberCallIn', 'ownInterest', 'gateway'],
      // The owners of the keys are looked up each time.
      ...['parts', 'approvedBy'],
      // These are of a grant, and the example is refused: committee.spec.ts has one that is granted.
      ...['conditions', 'subjectToObligation'],
      // A command within a command: two-people.spec.ts has it.
      'asked',
    ],
  });

  it('carries the id of what it creates, so that a retry is recognised, or names what another command created', () => {
    const withId = Object.values(examples)
      .map(({ when }) => when)
      .filter((command) => Object.keys(command).some((field) => /Id$/.test(field)));
    const named = withId.map(({ type }) => type).filter((type) => !caseIds.commands.has(type));
    expect(named.sort()).toEqual(namingWhatIsThere);
  });

  it('has an example in the catalogue', () =>
    expect(Object.keys(examples).sort()).toEqual(Object.keys(commandMakers).sort()));

  const ofACase = Object.keys(commandMakers).filter(
    (type) => !['ReceiveApplication', 'ImportCase'].includes(type) && !type.startsWith('Note'),
  );
  it.each(ofACase)('%s is refused if there is no case', (type) =>
    specify(planningApplication)()
      .when(commandMakers[type as keyof typeof commandMakers](monday, 0))
      .expectRejection('unknown-case'),
  );
});
