import { type CalendarDate, calendarDate } from '#legislation';
import {
  type CouncilChange,
  type CouncilStage,
  type SharedServiceEvent,
  sharedService,
} from '../src/councils/shared-service/index.js';
import { month } from '../src/money/cost-recovery/month.js';
import { councilCode, officerId } from '../src/values.js';
import { specify } from './given.js';

export const given = specify(sharedService);
export const service = 'shared';
export const [cam, gca, nor] = ['CAM', 'GCA', 'NOR'].map((code) => councilCode(code)) as [
  never,
  never,
  never,
];
export const [rosa, peter, amina] = ['rosa', 'peter', 'amina'].map((id) => officerId(id)) as [
  never,
  never,
  never,
];
export const on = calendarDate('2027-03-01');
export const theDay = calendarDate('2027-04-01');
const begins = { CAM: 'live', GCA: 'live', NOR: 'setUp' } as const;
export const founded: SharedServiceEvent = {
  type: 'ServiceFounded',
  effectiveOn: calendarDate('2026-12-01'),
  service,
  name: 'Shared',
  host: cam,
  firstMonth: month('2027-01'),
};
export const closed = (of: string): SharedServiceEvent => ({
  type: 'MonthClosed',
  effectiveOn: on,
  service,
  month: month(of),
  by: rosa,
});
export const merger: CouncilChange = {
  kind: 'succession',
  council: cam,
  successors: [{ council: gca, weight: 1 }],
  from: theDay,
};
export const proposalId = 'p1';
export const proposed = (change: CouncilChange): SharedServiceEvent => ({
  type: 'CouncilChangeProposed',
  effectiveOn: on,
  service,
  proposalId,
  change,
  by: rosa,
});
export const consented = (council: never, by: never, completes = false): SharedServiceEvent => ({
  type: 'CouncilConsented',
  effectiveOn: on,
  service,
  proposalId,
  council,
  by,
  completes,
});
export const succeeded: SharedServiceEvent = {
  type: 'CouncilSucceeded',
  effectiveOn: theDay,
  service,
  council: cam,
  successors: [{ council: gca, weight: 1 }],
};
export const staged = (to: CouncilStage, from: string, council: never = cam): SharedServiceEvent => ({
  type: 'CouncilStaged',
  effectiveOn: calendarDate(from),
  service,
  council,
  stage: to,
});
const who = { service, on, begins };
export const propose = (change: CouncilChange, consentsFor: never | null = null) =>
  ({ type: 'ProposeChange', ...who, by: rosa, proposalId, change, consentsFor }) as const;
export const consent = (council: never, by: never, day = on) =>
  ({ type: 'ConsentToChange', ...who, on: day, by, proposalId, council }) as const;
export const because = 'The order was not made.';
export const callOff = (calledOffFor: never, day: CalendarDate = on) =>
  ({ type: 'CallOffSuccession', service, on: day, by: peter, council: cam, calledOffFor, because }) as const;
export const agreed = [
  founded,
  proposed(merger),
  consented(cam, peter),
  consented(gca, amina, true),
  succeeded,
];
