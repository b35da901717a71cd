import { IsIn, IsOptional } from 'class-validator';
import { type CalendarDate, type DecisionCommand, type DecisionKind, decisionKinds } from '#domain';
import { decide } from '../../acts/act-words.js';
import { IsClientId, IsText } from '../../http/fields.js';
import { DayOrToday, Labelled } from '../../http/labels.js';
import { asked, caseTopic, nothing } from '../case-routes.js';

export class IssueDecisionBody {
  @IsIn(decisionKinds)
  @Labelled('Decision')
  decision: DecisionKind;

  /** Why it is not on the public register, if the law requires that before the decision. */
  @IsOptional()
  @IsText()
  @Labelled('Why it is not on the register', { hint: 'Only where the case is not published.', rare: true })
  unpublishedReason?: string;
}

export class CallInBody {
  @IsText(64)
  @Labelled('Reference of the direction')
  directionReference: string;

  /** Today if left out. */
  @DayOrToday('Directed on')
  directedOn?: CalendarDate;
}

export class RecordSecretaryOfStateDecisionBody {
  @IsIn(['granted', 'refused'])
  @Labelled('Decision')
  decision: 'granted' | 'refused';

  /** Today if left out. */
  @DayOrToday('Decided on')
  decidedOn?: CalendarDate;

  /** The decision letter among the documents of the case. */
  @IsClientId()
  @Labelled('The decision letter', { names: 'document' })
  document: string;

  /** Why it is not on the public register, if the law requires that. */
  @IsOptional()
  @IsText()
  @Labelled('Why it is not on the register', { hint: 'Only where the case is not published.', rare: true })
  unpublishedReason?: string;
}

const signers = ['teamLeader', 'serviceManager'] as const;

export const decision = caseTopic<DecisionCommand>('Decision', {
  IssueDecision: asked(IssueDecisionBody, {
    path: 'decision',
    operation: 'decide',
    // The council's own scheme decides which of these may sign which decision.
    roles: ['officer', ...signers],
    act: decide('Sign the decision', 'Sign the decision', 'Decision issued'),
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
    act: decide('Issue the decision notice', 'Issue the notice', 'Decision notice issued'),
    says:
      "Prints the decision notice in the council's words, and puts it on the file. Its hash is recorded, " +
      'and it shows the hash of the decision.',
    command: ({ caseId, by, on, parts, request }) => parts.notices.printed(caseId, { by, on }, request),
  }),
  CallIn: asked(CallInBody, {
    path: 'call-in',
    operation: 'callIn',
    roles: signers,
    act: decide('Record that it was called in', 'Record the direction', 'Called in'),
    says: "Records the Secretary of State's direction: the council no longer decides the case.",
    command: ({ body: { directionReference, directedOn }, on }) => ({
      ...{ directionReference, directedOn: directedOn ?? on, on },
    }),
  }),
  RecordSecretaryOfStateDecision: asked(RecordSecretaryOfStateDecisionBody, {
    path: 'call-in/decision',
    operation: 'secretaryOfState',
    roles: signers,
    act: decide(
      "Record the Secretary of State's decision",
      'Record the decision',
      "The Secretary of State's decision is recorded",
    ),
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
