import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CalendarDate, laterOf, nationalLaw } from '#legislation';
import { runsOf } from '../../../../../test/runner/runs-of.js';
import { day } from '../../../test/a-case.js';
import { anyLife, factsOf } from '../../../test/any-life.js';
import { commandMakers } from '../../../test/examples/index.js';
import type { OfficerId } from '../../values.js';
import { actsOn, planningApplication } from './decider.js';
import { nothingThere } from './handlers.js';
import type { PlanningApplication, PlanningApplicationCommand } from './index.js';
import type { Signer } from './vocabulary/signer.js';

type Command = PlanningApplicationCommand;
type Type = Command['type'];

/**
 * Refusals that only the decision gives, because they depend on the contents of the command: the named item,
 * the day, the reason. Whatever else a decision refuses has to be its guard's, or this spec fails.
 */
const ofContents: Partial<Readonly<Record<Type, readonly string[]>>> = {
  AssessFee: ['fee-not-known', 'proposal-of-another-type'],
  CloseAsDuplicate: ['duplicate-of-itself'],
  ConfirmDeemedDischarge: ['no-details', 'no-details-needed'],
  ConfirmProposal: ['changed-since-proposed', 'proposal-confirmed', 'second-person', 'proposal-withdrawn'],
  ConfirmProposedDetail: [
    ...['already-settled', 'fee-not-known', 'case-recommended', 'case-committee', 'case-called-in'],
    'case-awaiting-obligation',
  ],
  Consult: ['already-consulted', 'no-comment-period'],
  CorrectValidDate: ['nothing-came-that-day', 'valid-before-received'],
  CancelInformationRequest: ['request-answered'],
  CompleteObligation: ['unknown-document'],
  IssueDecisionNotice: ['notice-differs'],
  WriteLetter: ['letter-not-now'],
  ErasePersonalData: ['data-still-needed'],
  IssueDecision: [
    'not-as-recommended',
    'not-as-resolved',
    'not-on-register',
    'may-not-sign',
    'reasons-missing',
  ],
  LinkParent: ['parent-known', 'parent-not-ended', 'relation-not-for-type'],
  LodgeAppeal: [
    'case-determined',
    'not-decided',
    'nothing-to-appeal',
    'appeal-too-early',
    'appealed-already',
  ],
  MarkValid: ['nothing-came-that-day', 'no-statutory-period', 'valid-before-received'],
  ProposeExtension: ['extension-not-later', 'extension-too-long', 'appeal-against-silence'],
  ProposePPA: ['extension-not-later', 'extension-too-long'],
  SignPPA: ['extension-not-later', 'extension-too-long', 'appeal-against-silence'],
  AgreeExtension: ['extension-rejected', 'appeal-against-silence', 'extension-not-later'],
  RejectExtension: ['extension-agreed'],
  Reconsult: ['not-consulted-before', 'no-comment-period'],
  RecordCourtChallenge: ['challenge-known'],
  RecordDeemedDischargeNotice: ['notice-too-early', 'condition-exempt'],
  RecordInformation: ['request-cancelled'],
  RecordParentElsewhere: ['parent-known', 'relation-not-for-type'],
  RecordPayment: ['payment-reversed', 'payment-known', 'payment-moved'],
  RecordPublicityNeeds: ['publicity-needs-contradicted'],
  RecordScan: ['file-not-held'],
  RecordResolution: [
    'motion-not-seconded',
    'member-took-no-part',
    'motion-not-carried',
    'decision-not-for-type',
    'reasons-missing',
    'terms-not-possible',
    'conditions-not-possible',
  ],
  RecordSecretaryOfStateDecision: ['not-on-register'],
  RecordValidationDispute: ['nothing-to-dispute'],
  ReferToCommittee: ['officers-decide', 'who-decides-not-known', 'gateway-test-open', 'routing-not-known'],
  RejectProposedDetail: ['already-settled'],
  ReversePayment: ['refund-paid'],
  MovePaymentToCharge: ['refund-paid', 'payment-moved', 'unknown-charge', 'charge-of-another-case'],
  PayRefund: ['refund-not-due'],
  ScheduleCommittee: ['meeting-held'],
  SetPublishStatus: ['reasons-missing', 'redacted-version-stands', 'quarantined'],
  CorrectRecord: [
    'second-person',
    'not-decided',
    'decided-by-silence',
    'type-settled',
    'type-not-known',
    'day-not-known',
  ],
  SubmitRecommendation: [
    ...['conditions-not-possible', 'decision-not-for-type', 'reasons-missing', 'plans-unsettled'],
    ...['reasons-not-possible', 'report-missing', 'time-limit-not-possible', 'time-limit-unsaid'],
  ],
  SupersedeDocument: ['already-superseded'],
  SubmitDetails: ['no-details-needed', 'condition-discharged'],
  ApproveDetails: ['no-details', 'no-details-needed'],
  RefuseDetails: ['no-details', 'no-details-needed'],
  ValidateAppeal: ['appeal-started', 'appeal-decided', 'appeal-withdrawn'],
  StartAppeal: ['appeal-lodged', 'appeal-decided', 'appeal-withdrawn'],
  WithdrawAppeal: ['appeal-decided'],
  DecideAppeal: ['appeal-lodged', 'appeal-validated', 'appeal-withdrawn'],
  AgreeCondition: ['agreement-not-needed', 'answer-awaited'],
};

/** For any command: a missing item, an id that is used for something else, an impossible day. */
const ofAnyContents = /^unknown-|-differs$|^day-|^before-|^after-|-before-/;

const isOfContents = (type: Type, code: string): boolean =>
  ofAnyContents.test(code) || (ofContents[type] ?? []).includes(code);

/** These hand what they are asked to the guard of another act, which is listed by itself. */
const byAnother: ReadonlySet<Type> = new Set(['ProposeAct']);

const personOf = (command: Command): OfficerId | null => {
  const { signedBy, by } = command as { signedBy?: OfficerId; by?: OfficerId };
  return signedBy ?? by ?? null;
};

interface Moment {
  readonly state: PlanningApplication;
  readonly on: CalendarDate;
}

/** Where a case came to be, and the day on which somebody looks. */
function moments(life: Parameters<typeof factsOf>[0]): readonly Moment[] {
  const all: Moment[] = [];
  let on = day('2026-03-02');
  factsOf(life, (fact, state) => {
    on = laterOf(on, fact.effectiveOn);
    all.push({ state, on });
  });
  return all.filter((_, at) => at % 5 === 4);
}

const makers = Object.entries(commandMakers) as [Type, (on: CalendarDate, pick: number) => Command][];

/** Where guard and decision do not agree on a command; nothing if they do. */
function strange(command: Command, { state, on }: Moment): string | undefined {
  const { type } = command;
  const { signer = null } = command as { signer?: Signer };
  const { may } = actsOn(state, on, nationalLaw)({ by: personOf(command), signer })[type];
  const outcome = planningApplication.decide(command, state);
  const code = 'rejected' in outcome ? outcome.rejected.code : null;
  // On a decided case it depends on whether the day in the command was before the decision.
  if ('onlyBefore' in may && code === 'case-determined') return undefined;
  if (!('rejected' in may))
    return code === null || isOfContents(type, code) ? undefined : `${type}: only the decision says ${code}`;
  const guard = may.rejected.code;
  const isDone = 'accepted' in outcome && outcome.accepted.length === 0;
  const agree =
    guard === 'not-asked' || isDone || code === guard || (code !== null && guard === nothingThere);
  // An id is checked first, because its earlier use was decided before.
  return agree || code?.endsWith('-differs')
    ? undefined
    : `${type}: the guard says ${guard}, the decision ${code}`;
}

it('a guard refuses a command by the state of the case alone; the decision itself refuses only for the contents', () => {
  const found = new Set<string>();
  fc.assert(
    fc.property(anyLife, fc.nat(30), (life, pick) => {
      for (const moment of moments(life))
        for (const [type, make] of makers)
          if (!byAnother.has(type)) found.add(strange(make(moment.on, pick), moment) ?? '');
    }),
    { numRuns: runsOf(25) },
  );
  found.delete('');
  expect([...found].sort()).toEqual([]);
}, 120_000);
