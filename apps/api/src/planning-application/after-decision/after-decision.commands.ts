import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsInt, Min } from 'class-validator';
import type { AfterDecisionCommand, CalendarDate } from '#domain';
import { after } from '../../acts/act-words.js';
import { IsOptionalDay, IsPart, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled, OwnId } from '../../http/labels.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import { LinkedCaseBody } from '../linked-case.body.js';

export class SubmitDetailsBody {
  /** Their numbers on the decision notice. */
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Labelled('Under which conditions', { hint: 'Their numbers, one per line.' })
  conditions: number[];

  @IsPart(() => LinkedCaseBody)
  @Labelled('The other case')
  linked: LinkedCaseBody;
}

export class ConditionOutcomeBody {
  /** The day of that decision; today if left out. */
  @DayOrToday('On')
  on?: CalendarDate;

  @IsPart(() => LinkedCaseBody)
  @Labelled('The other case')
  linked: LinkedCaseBody;
}

export class GrantNMABody extends ConditionOutcomeBody {
  /** The day of that decision; today if left out. */
  @DayOrToday('Granted on')
  override on?: CalendarDate;

  @OwnId()
  entryId?: string;

  @IsText()
  @Labelled('What changes')
  description: string;
}

export class RecordQuashingBody {
  /** The day of the order; today if left out. */
  @DayOrToday('Quashed on')
  on?: CalendarDate;

  @OwnId()
  entryId?: string;

  @IsText(200)
  @Labelled('Court')
  court: string;

  @IsText(64)
  @Labelled('Reference of the claim')
  claimReference: string;
}

export class LinkEnforcementBody {
  @OwnId()
  entryId?: string;

  @IsText(64)
  @Labelled('Reference of the enforcement case')
  enforcementReference: string;

  /** Day of service of a notice against the same development, if there is one. */
  @IsOptionalDay()
  @Labelled('Notice was served on')
  noticeServedOn?: CalendarDate;
}

const followers = ['officer', 'teamLeader'] as const;

/** What happens after a decision: conditions, amendments, courts. */
export const afterDecision = caseTopic<AfterDecisionCommand>('After the decision', {
  SubmitDetails: asked(SubmitDetailsBody, {
    path: 'details',
    operation: 'submitDetails',
    roles: ['officer', 'validation', 'teamLeader'],
    act: after('Record details submitted under a condition', 'Record the details', 'Details recorded'),
    says: 'Records that another case asks to approve details under these conditions.',
    command: async ({ body: { conditions, linked }, parts, request, on }) => ({
      ...{ conditions, linked: await parts.links.own(request, linked), on },
    }),
  }),
  ApproveDetails: asked(ConditionOutcomeBody, {
    path: 'conditions/:condition/approval',
    operation: 'approveDetails',
    roles: followers,
    act: after('Record that details were approved', 'Record the approval', 'Condition discharged'),
    says: 'Discharges a condition: its details were approved under another case.',
    command: async ({ named, body, parts, request, on }) => ({
      ...{ condition: Number(named.condition), approvedOn: body.on ?? on },
      ...{ linked: await parts.links.own(request, body.linked), on },
    }),
  }),
  ConfirmDeemedDischarge: asked(ConditionOutcomeBody, {
    path: 'conditions/:condition/deemed-discharge',
    operation: 'confirmDeemedDischarge',
    roles: followers,
    act: after(
      'Record that a condition was deemed discharged',
      'Record it',
      'Condition counts as discharged',
    ),
    says: 'Confirms that a condition is deemed discharged, because another case was not answered in time.',
    command: async ({ named, body, parts, request, on }) => ({
      ...{ condition: Number(named.condition), dischargedOn: body.on ?? on },
      ...{ linked: await parts.links.own(request, body.linked), on },
    }),
  }),
  RefuseDetails: asked(ConditionOutcomeBody, {
    path: 'conditions/:condition/refusal',
    operation: 'refuseDetails',
    roles: followers,
    act: after('Record that details were refused', 'Record the refusal', 'Details refused'),
    says: 'Records that details under a condition were refused.',
    command: async ({ named, body, parts, request, on }) => ({
      ...{ condition: Number(named.condition), refusedOn: body.on ?? on },
      ...{ linked: await parts.links.own(request, body.linked), on },
    }),
  }),
  GrantNMA: asked(GrantNMABody, {
    path: 'amendments-after-decision',
    operation: 'grantNMA',
    roles: followers,
    act: after('Record a non-material amendment', 'Record the amendment', 'Amendment recorded'),
    says: 'Records a change that is not material, granted under another case (s. 96A).',
    command: async ({ body, idOr, parts, request, on }) => ({
      ...{ entryId: idOr(body.entryId), amendedOn: body.on ?? on, description: body.description },
      ...{ linked: await parts.links.own(request, body.linked), on },
    }),
  }),
  FollowLinkedCase: notAsked('sent when a case that depends on this one changes'),
  RecordQuashing: asked(RecordQuashingBody, {
    path: 'quashing',
    operation: 'quash',
    roles: ['teamLeader', 'serviceManager'],
    act: after('Record that a court quashed the decision', 'Record it', 'Decision quashed'),
    says: 'Records that a court quashed the decision: the case is open again.',
    command: ({ body: { entryId, court, claimReference, ...body }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), quashedOn: body.on ?? on, court, claimReference, on },
    }),
  }),
  RevokeDecision: notAsked('it takes two people: two-people/acts.ts'),
  LinkEnforcement: asked(LinkEnforcementBody, {
    path: 'enforcement',
    operation: 'linkEnforcement',
    roles: followers,
    act: after('Link an enforcement case', 'Link it', 'Linked'),
    says: 'Says that the case belongs with an enforcement case.',
    command: ({ body: { entryId, enforcementReference, noticeServedOn = null }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), enforcementReference, noticeServedOn, on },
    }),
  }),
});
