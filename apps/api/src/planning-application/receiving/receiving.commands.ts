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
import { IsCaseId, IsPart, IsText } from '../../http/fields.js';
import { asked, caseTopic, notAsked } from '../case-routes.js';
import { LinkedCaseBody } from '../linked-case.body.js';

export class LinkParentBody {
  @IsPart(() => LinkedCaseBody)
  parent: LinkedCaseBody;

  @IsIn(parentRelations)
  relation: ParentRelation;

  /** Of the permission, where details under them are sent in: their numbers, as on the decision notice. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @Min(1, { each: true })
  conditions?: number[];
}

export class RecordParentElsewhereBody {
  /** As it was numbered by whoever gave it. */
  @IsText(64)
  reference: string;

  /** Who gave it. */
  @IsText(200)
  authority: string;

  @IsIn(parentRelations)
  relation: ParentRelation;

  /** Why it is not held here. */
  @IsText(2_000)
  reason: string;
}

export class CloseAsDuplicateBody {
  /** The reference of the case that goes on. */
  @IsText(64)
  duplicateOf: string;

  /** Its id, where you know it: else it is looked up by its reference. */
  @IsOptional()
  @IsCaseId()
  caseId?: string;

  @IsText()
  reason: string;
}

export class WithdrawApplicationBody {
  @IsIn(['applicant', 'agent'])
  requestedBy: 'applicant' | 'agent';

  @IsString()
  @Length(1, 10_000)
  reason: string;
}

const intake = ['officer', 'validation', 'teamLeader'] as const;

/** How a case begins, what it belongs to, and how it ends without a decision. */
export const receiving = caseTopic<ReceivingCommand>('Receiving', {
  ReceiveApplication: notAsked('a case is opened by what is sent to POST /submissions'),
  ImportCase: notAsked('cases are brought in by POST …/imports'),
  TakeOverCase: notAsked('the clerk hands the cases of a council that left to its successor'),
  LinkParent: asked(LinkParentBody, {
    path: 'parent',
    operation: 'linkParent',
    roles: intake,
    says: 'Says on which permission the application hangs.',
    command: async ({ body: { parent: named, relation, conditions }, request, parts, on }) => {
      const parent = named as LinkedCase;
      const found = await parts.parents.find(request.council!, parent, on);
      return { parent, relation, ...(conditions && { conditions }), found, on };
    },
  }),
  RecordParentElsewhere: asked(RecordParentElsewhereBody, {
    path: 'parent-elsewhere',
    operation: 'recordParentElsewhere',
    roles: intake,
    says: 'Says on which permission the application hangs where that is not held here, and why it is not.',
    command: async ({ body: { reference, authority, relation, reason }, request, parts, on }) => ({
      ...{ reference, authority, relation, reason, on },
      // Where the read models do not answer, commands work all the same: as far as is known it is not held.
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
    says: 'Closes a case that had come in before under another reference.',
    command: async ({ body, request, parts, by, on }) => ({
      ...{ duplicateOf: body.duplicateOf as CaseReference, reason: body.reason, by, on },
      goesOn: await parts.named.thatGoesOn(request.council!, body, request.today),
    }),
  }),
  WithdrawApplication: asked(WithdrawApplicationBody, {
    path: 'withdrawal',
    operation: 'withdraw',
    roles: intake,
    says: "Closes the case at the applicant's or agent's wish, before it is decided.",
    command: ({ body: { requestedBy, reason }, on }) => ({ requestedBy, reason, on }),
  }),
});
