import { costRecovery, timesheets } from '#domain';
import { type Asked, asked, notAsked } from '../../commands/command-route.js';
import { Problem } from '../../http/problem.js';
import { type MoneyParts, moneyCommands } from '../billing/money-parts.js';
import { ReturnWeekBody, ReverseTimeBody, WeekBody } from './time.body.js';

export const workers = ['officer', 'teamLeader', 'validation', 'committeeClerk', 'serviceManager'] as const;
const leaders = ['teamLeader', 'serviceManager'] as const;

/** The officer whose time it is, and the week. */
const week = ({ week, month }: WeekBody) => ({ week, month: costRecovery.month(month) });

/** An officer's time in a month. */
export const timesheetCommands = moneyCommands(timesheets.timesheet, {
  standsOn: 'ownCouncils',
  recordOf: 'service',
  stream: (command, { body }) => `timesheet-${command.officer}-${monthOf(command, body)}`,
  routes: {
    RecordTime: notAsked('POST /time takes many entries at once: timesheets.controller.ts'),
    ReverseTime: asked(ReverseTimeBody, {
      path: 'time/reversals',
      operation: 'reverseTime',
      roles: workers,
      says: 'Reverses one of your own entries.',
      command: ({ body: { entryId, reason: because }, by }) => ({ officer: by, entryId, because }),
    }),
    SubmitWeek: asked(WeekBody, {
      path: 'time/weeks/submission',
      operation: 'submitWeek',
      roles: workers,
      says: 'Submits one of your own weeks.',
      command: ({ body, by, on }) => ({ officer: by, ...week(body), on }),
    }),
    ApproveWeek: asked(WeekBody, {
      path: 'officers/:officer/time/weeks/approval',
      operation: 'approveWeek',
      roles: leaders,
      says: "Approves somebody else's week.",
      command: (it) => ({ officer: workedWith(it), ...week(it.body), by: it.by, on: it.on }),
    }),
    ReturnWeek: asked(ReturnWeekBody, {
      path: 'officers/:officer/time/weeks/return',
      operation: 'returnWeek',
      roles: leaders,
      says: 'Returns a week for correction.',
      command: (it) => ({
        ...{ officer: workedWith(it), ...week(it.body), because: it.body.reason, by: it.by, on: it.on },
      }),
    }),
  },
});

/** A reversal looks for the entry in the month that the caller names. */
const monthOf = (command: timesheets.TimesheetCommand, body: object): costRecovery.Month =>
  'month' in command ? command.month : costRecovery.monthOf((body as ReverseTimeBody).workedOn);

/** A person may decide about somebody's time only if they share a council. */
function workedWith({ named, request, on, parts }: Asked<unknown, { readonly parts: MoneyParts }>) {
  const officer = parts.directory.officer(named.officer);
  const acted = officer.joined ? officer.authorisations.filter(({ from }) => from <= on) : [];
  if (acted.some(({ council }) => request.open.includes(council))) return named.officer;
  const because = 'This officer acts for none of your councils.';
  throw new Problem(403, 'council-not-authorised', because);
}
