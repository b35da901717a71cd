import { IsIn, IsOptional } from 'class-validator';
import { type CalendarDate, type DecisionCommand, type DecisionKind, decisionKinds } from '#domain';
import { IsClientId, IsOptionalDay, IsText } from '../../http/fields.js';
import { asked, caseTopic, nothing } from '../case-routes.js';

export class IssueDecisionBody {
  @IsIn(decisionKinds)
  decision: DecisionKind;

  /** Why it is not on the public register, where the law has it there before it is decided. */
  @IsOptional()
  @IsText()
  unpublishedReason?: string;
}

export class CallInBody {
  @IsText(64)
  directionReference: string;

  /** Today if left out. */
  @IsOptionalDay()
  directedOn?: CalendarDate;
}

export class RecordSecretaryOfStateDecisionBody {
  @IsIn(['granted', 'refused'])
  decision: 'granted' | 'refused';

  /** Today if left out. */
  @IsOptionalDay()
  decidedOn?: CalendarDate;

  /** The decision letter, on the file. */
  @IsClientId()
  document: string;

  /** Why it is not on the public register, where the law has it there. */
  @IsOptional()
  @IsText()
  unpublishedReason?: string;
}

const signers = ['teamLeader', 'serviceManager'] as const;

export const decision = caseTopic<DecisionCommand>('Decision', {
  IssueDecision: asked(IssueDecisionBody, {
    path: 'decision',
    operation: 'decide',
    // Which of them may sign which decision is for the council's own scheme to say.
    roles: ['officer', ...signers],
    says: "Signs the decision recommended by another officer, where the council's scheme lets the signer.",
    command: ({ body: { decision, unpublishedReason }, by, on, request, parts }) => ({
      ...{ decision, signedBy: by, on },
      signer: { roles: request.principal.roles, grade: parts.gradeOf(by, on) },
      unpublishedBecause: unpublishedReason ?? null,
    }),
  }),
  IssueDecisionNotice: asked(nothing, {
    path: 'decision-notice',
    operation: 'issueDecisionNotice',
    roles: ['officer', 'validation', ...signers],
    says:
      'Prints the notice of the decision in the words of the council, and puts it on the file. Its hash is recorded, ' +
      'and that of the decision is printed on it.',
    command: ({ caseId, by, on, parts, request }) => parts.notices.printed(caseId, { by, on }, request),
  }),
  CallIn: asked(CallInBody, {
    path: 'call-in',
    operation: 'callIn',
    roles: signers,
    says: "Records the Secretary of State's direction: the case is no longer the council's to decide.",
    command: ({ body: { directionReference, directedOn }, on }) => ({
      ...{ directionReference, directedOn: directedOn ?? on, on },
    }),
  }),
  RecordSecretaryOfStateDecision: asked(RecordSecretaryOfStateDecisionBody, {
    path: 'call-in/decision',
    operation: 'secretaryOfState',
    roles: signers,
    says: 'Records what the Secretary of State decided.',
    command: ({ body: { decision, decidedOn, document, unpublishedReason }, on }) => ({
      ...{
        decision,
        decidedOn: decidedOn ?? on,
        document,
        unpublishedBecause: unpublishedReason ?? null,
        on,
      },
    }),
  }),
});
