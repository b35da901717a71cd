import type { CommitteeCommand } from '#domain';
import { ask, decide } from '../../acts/act-words.js';
import { asked, caseTopic } from '../case-routes.js';
import {
  AgreeHeadsOfTermsBody,
  CompleteObligationBody,
  RecordResolutionBody,
  ReferToCommitteeBody,
  ScheduleCommitteeBody,
} from './committee.body.js';
import { meetingIdOf } from './meeting-id.js';
import { votesOf } from './votes.body.js';

const keepers = ['committeeClerk', 'teamLeader', 'serviceManager'] as const;

/** Referral to elected members, their resolution, and the obligation for which a grant may wait. */
export const committee = caseTopic<CommitteeCommand>('Committee', {
  ReferToCommittee: asked(ReferToCommitteeBody, {
    path: 'committee-referral',
    operation: 'refer',
    roles: ['teamLeader', 'serviceManager', 'committeeClerk'],
    act: decide('Send it to committee', 'Send it to committee', 'Sent to committee'),
    says: 'Sends the case to elected members, where the scheme of delegation in force has them decide it.',
    command: ({ body: { entryId, reason, memberCallIn, ownInterest, gateway }, idOr, by, on }) => ({
      ...{ entryId: idOr(entryId), reason, by, on },
      memberCallIn: memberCallIn ?? false,
      ...(ownInterest !== undefined && { ownInterest }),
      gateway: gateway ? { officerAgrees: gateway.officerAgrees, memberAgrees: gateway.memberAgrees } : null,
    }),
  }),
  ScheduleCommittee: asked(ScheduleCommitteeBody, {
    path: 'committee-meeting',
    operation: 'schedule',
    roles: keepers,
    act: decide('Put it on an agenda', 'Put it on the agenda', 'On the agenda'),
    says: 'Puts the case on the agenda of a meeting.',
    command: ({ body: { meetingId, committee, meetsOn, agendaItem }, on }) => ({
      ...{ meetingId: meetingId ?? meetingIdOf(committee, meetsOn), committee, meetsOn, agendaItem, on },
    }),
  }),
  RecordResolution: asked(RecordResolutionBody, {
    path: 'committee-resolution',
    operation: 'resolve',
    roles: keepers,
    act: decide('Record the resolution', 'Record the resolution', 'Resolution recorded'),
    says: 'Records what the committee resolved.',
    command: ({ body, parts, request, on }) => ({
      ...{ meetingId: body.meetingId, resolution: body.resolution, reason: body.reason ?? '', on },
      conditions: body.conditions ? parts.conditions(body.conditions, request) : null,
      refusalReasons: body.refusalReasons ?? null,
      subjectToObligation: body.subjectToObligation ?? false,
      ...(body.votes && { votes: votesOf(body.votes) }),
    }),
  }),
  AgreeHeadsOfTerms: asked(AgreeHeadsOfTermsBody, {
    path: 'obligation/heads-of-terms',
    operation: 'agreeHeads',
    roles: ['officer', 'teamLeader'],
    act: ask('Agree the terms of an obligation', 'Record what was agreed', 'Heads of terms agreed'),
    says: 'Records the terms of a planning obligation (s. 106). From then on a grant waits for the deed.',
    command: ({ body: { entryId, agreedOn, heads }, idOr, on }) => ({
      ...{ entryId: idOr(entryId), agreedOn: agreedOn ?? on, on },
      heads: heads.map(({ subject, summary, amountPence }) => ({
        ...{ subject, summary, amountPence: amountPence ?? null },
      })),
    }),
  }),
  CompleteObligation: asked(CompleteObligationBody, {
    path: 'obligation/completion',
    operation: 'completeObligation',
    roles: ['officer', 'teamLeader'],
    act: decide('Record the deed', 'Record the deed', 'Deed recorded'),
    says: 'Records the completed deed.',
    command: ({ body: { deedDatedOn, document }, on }) => ({ deedDatedOn: deedDatedOn ?? on, document, on }),
  }),
});
