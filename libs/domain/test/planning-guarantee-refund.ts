import { dueChecks, type PlanningApplicationCommand } from '../src/cases/planning-application/index.js';
import { day } from './a-case.js';
import { commandMakers } from './examples/index.js';

export type Command = PlanningApplicationCommand;

export const paid = commandMakers.RecordPayment(day('2026-03-02'), 0);
export const late = day('2026-06-23');
export const noted = dueChecks(late);
export const propose = { ...commandMakers.ProposeExtension(late, 0), decideBy: day('2026-09-01') };
export const agree = (agreedOn: string, on = late): Command =>
  ({ type: 'AgreeExtension', proposalId: propose.proposalId, agreedOn: day(agreedOn), on }) as Command;
