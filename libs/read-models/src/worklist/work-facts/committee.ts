import type { CommitteeFact } from '#domain';
import type { Works } from '../works.js';
import { inCaseload } from './reasons.js';

export const committee: Works<CommitteeFact> = {
  CommitteeReferralMade: (work, { effectiveOn }) => ({
    ...work,
    ...{ referredOn: effectiveOn, meeting: null, resolved: null },
  }),
  CommitteeScheduled: (work, { meetingId, committee: name, meetsOn, agendaItem }) => ({
    ...work,
    meeting: { meetingId, committee: name, meetsOn, agendaItem },
    resolved: null,
    agendas: [...work.agendas, { meetingId, committee: name, meetsOn, agendaItem, resolution: null }],
  }),
  CommitteeResolved: (work, { meetingId, resolution, resolvedOn: on }) => ({
    ...work,
    resolved: { resolution, on },
    agendas: work.agendas.map((each) =>
      each.meetingId === meetingId && each.resolution === null ? { ...each, resolution } : each,
    ),
  }),
  ObligationHeadsAgreed: (work, { agreedOn: headsAgreedOn }) => ({ ...work, headsAgreedOn }),
  ObligationCompleted: inCaseload,
};
