import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Min,
} from 'class-validator';
import {
  type CaseReference,
  type LinkedCase,
  type ParentRelation,
  parentRelations,
  type ReceivingCommand,
} from '#domain';
import { validate } from '../../acts/act-words.js';
import { IsCaseId, IsPart, IsText } from '../../http/fields.js';
import { Labelled } from '../../http/labels.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import { LinkedCaseBody } from '../linked-case.body.js';

export class LinkParentBody {
  @IsPart(() => LinkedCaseBody)
  @Labelled('The other case')
  parent: LinkedCaseBody;

  @IsIn(parentRelations)
  @Labelled('What this case applies for')
  relation: ParentRelation;

  /** For details under conditions: the numbers of these conditions on the decision notice. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Labelled('Under which conditions', { hint: 'Their numbers, one per line.' })
  conditions?: number[];

  /**
   * For a permission whose time is over: why it did not lapse. Either the development began in time, or the
   * decision gave longer.
   */
  @IsOptional()
  @IsText(2_000)
  @Labelled('Why that permission did not lapse', {
    hint: 'Only if its time is over: the development began in time, or its decision gave longer.',
  })
  notLapsedReason?: string;
}

export class RecordParentElsewhereBody {
  /** The reference given by the authority that granted it. */
  @IsText(64)
  @Labelled('Its reference')
  reference: string;

  /** The authority that granted it. */
  @IsText(200)
  @Labelled('Who granted it')
  authority: string;

  @IsIn(parentRelations)
  @Labelled('What this case applies for')
  relation: ParentRelation;

  /** Why it is not held here. */
  @IsText(2_000)
  @Labelled('Why it is not held here')
  reason: string;
}

export class CloseAsDuplicateBody {
  /** The reference of the case that continues. */
  @IsText(64)
  @Labelled('Reference of the one that stays')
  duplicateOf: string;

  /** Its id, if you know it; otherwise the reference is looked up. */
  @IsOptional()
  @IsCaseId()
  @Labelled('Its id')
  caseId?: string;

  @IsText()
  @Labelled('Why')
  reason: string;
}

export class WithdrawApplicationBody {
  @IsIn(['applicant', 'agent'])
  @Labelled('Who asked')
  requestedBy: 'applicant' | 'agent';

  /** An applicant need not say why. */
  @IsOptional()
  @IsString()
  @Length(1, 10_000)
  @Labelled('Why')
  reason?: string;
}

const intake = ['officer', 'validation', 'teamLeader'] as const;

/** How a case begins, what it depends on, and how it ends without a decision. */
export const receiving = caseTopic<ReceivingCommand>('Receiving', {
  ReceiveApplication: notAsked('a case is created by POST /submissions'),
  ImportCase: notAsked('cases are imported by POST …/imports'),
  TakeOverCase: notAsked('the clerk hands over the cases of a council that left to its successor'),
  LinkParent: asked(LinkParentBody, {
    path: 'parent',
    operation: 'linkParent',
    roles: intake,
    act: validate('Link the case that it depends on', 'Link them', 'Linked'),
    says: 'Names the permission that the application depends on.',
    command: async ({ body: { parent: named, notLapsedReason, ...body }, request, parts, on }) => {
      const parent = named as LinkedCase;
      const found = await parts.parents.find(request.council!, parent, on);
      const { relation, conditions } = body;
      const said = { ...(conditions && { conditions }), ...(notLapsedReason && { notLapsedReason }) };
      return { parent, relation, ...said, found, on };
    },
  }),
  RecordParentElsewhere: asked(RecordParentElsewhereBody, {
    path: 'parent-elsewhere',
    operation: 'recordParentElsewhere',
    roles: intake,
    act: validate(
      'Record a permission that is held elsewhere',
      'Record the permission',
      'Permission recorded',
    ),
    says: 'Records the permission that the application depends on, if it is not in Casebook, and the reason.',
    command: async ({ body: { reference, authority, relation, reason }, request, parts, on }) => ({
      ...{ reference, authority, relation, reason, on },
      // Commands work even if the read models do not answer: the case is then taken as not held here.
      isHeld: await parts.named.withReference(request.council!, reference, request.today).then(
        (held) => held !== undefined,
        () => false,
      ),
    }),
  }),
  CloseAsDuplicate: asked(CloseAsDuplicateBody, {
    path: 'duplicate',
    operation: 'closeAsDuplicate',
    roles: intake,
    act: validate('Close it as a duplicate', 'Close it as a duplicate', 'Closed as a duplicate'),
    says: 'Closes a case that was already received under another reference.',
    command: async ({ body, request, parts, by, on }) => ({
      ...{ duplicateOf: body.duplicateOf as CaseReference, reason: body.reason, by, on },
      goesOn: await parts.named.thatGoesOn(request.council!, body, request.today),
    }),
  }),
  WithdrawApplication: asked(WithdrawApplicationBody, {
    path: 'withdrawal',
    operation: 'withdraw',
    roles: intake,
    act: validate('Withdraw this application', 'Withdraw it', 'Withdrawn'),
    says: 'Closes the case at the request of the applicant or agent, before it is decided.',
    command: ({ body: { requestedBy, reason = '' }, on }) => ({ requestedBy, reason, on }),
  }),
});
