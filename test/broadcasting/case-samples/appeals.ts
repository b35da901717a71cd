import type { AppealFact } from '#domain';
import { day, fact, private_, reason, type SamplesOf } from './sample.js';

export const appeals: SamplesOf<AppealFact> = {
  AppealLodged: {
    type: 'AppealLodged',
    ...fact,
    appealId: 'a-1',
    inspectorateReference: 'APP/Q0505/D/26/1',
    against: 'refusal',
    lodgedOn: day,
    window: { from: day, lastDay: day, onTheRecordOnly: true },
    because: reason,
    outOfTime: false,
  },
  AppealValidated: { type: 'AppealValidated', ...fact, appealId: 'a-1', validatedOn: day },
  AppealStarted: {
    type: 'AppealStarted',
    ...fact,
    appealId: 'a-1',
    startedOn: day,
    procedure: 'writtenRepresentations',
  },
  AppealWithdrawn: { type: 'AppealWithdrawn', ...fact, appealId: 'a-1', withdrawnOn: day },
  AppealDecided: {
    type: 'AppealDecided',
    ...fact,
    appealId: 'a-1',
    outcome: 'dismissed',
    decidedOn: day,
    document: private_,
    conditions: [],
  },
};
