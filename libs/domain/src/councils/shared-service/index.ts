import type { CalendarDate } from '#legislation';
import { type DaysOf, sent, unbounded, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import { lastDay, type Month } from '../../money/cost-recovery/month.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import { type AgreeingCommand, decideAgreeing } from './agreeing.js';
import type { SharedServiceEvent } from './events.js';
import { evolve, type Founded, type SharedService } from './state.js';

export { concernedBy } from './changes.js';
export * from './events.js';
export * from './membership.js';
export type { Founded, Proposal, SharedService, Succession } from './state.js';

export type SharedServiceCommand =
  | ({ readonly service: string } & (
      | {
          readonly type: 'FoundService';
          readonly name: string;
          readonly host: CouncilCode;
          readonly firstMonth: Month;
          readonly on: CalendarDate;
        }
      | {
          readonly type: 'CloseMonth';
          readonly month: Month;
          readonly by: OfficerId;
          readonly on: CalendarDate;
        }
      | {
          readonly type: 'TrueUpYear';
          readonly year: number;
          readonly by: OfficerId;
          readonly on: CalendarDate;
        }
    ))
  | AgreeingCommand;

type Of<Type extends SharedServiceCommand['type']> = Extract<SharedServiceCommand, { type: Type }>;

function decide(command: SharedServiceCommand, state: SharedService): Outcome<SharedServiceEvent> {
  const { service } = command;
  if (command.type === 'FoundService') return foundService(command, state);
  if (!state.founded) return reject('unknown-service', `No service ${service} was founded.`);
  switch (command.type) {
    case 'CloseMonth':
      return closeMonth(command, state);
    case 'TrueUpYear': {
      const { year, by } = command;
      if (state.truedUp.includes(year)) return accept();
      const last = lastDay(`${year + 1}-03` as Month);
      if (command.on <= last) return reject('year-not-over', `The year does not end until ${last}.`);
      return accept({ type: 'YearTruedUp', effectiveOn: last, service, year, by });
    }
    case 'ProposeChange':
    case 'ConsentToChange':
    case 'WithdrawChange':
    case 'CallOffSuccession':
      return decideAgreeing(command, state);
  }
}

function foundService(
  { service, name, host, firstMonth, on: effectiveOn }: Of<'FoundService'>,
  state: SharedService,
): Outcome<SharedServiceEvent> {
  if (!state.founded) return accept({ type: 'ServiceFounded', effectiveOn, service, name, host, firstMonth });
  if (state.name === name && state.host === host && state.firstMonth === firstMonth) return accept();
  return reject('service-known', `The service ${service} was already founded.`);
}

/** Months are closed in order and after they end, so that each fact belongs to one statement. */
function closeMonth(
  { service, month, by, on }: Of<'CloseMonth'>,
  { nextToClose }: Founded,
): Outcome<SharedServiceEvent> {
  if (month < nextToClose) return accept();
  if (month > nextToClose) return reject('month-out-of-turn', `Close ${nextToClose} first.`);
  if (on <= lastDay(month)) return reject('month-not-over', `${month} does not end until ${lastDay(month)}.`);
  return accept({ type: 'MonthClosed', effectiveOn: on, service, month, by });
}

/** Checked again with the last consent, which may come long after the proposal. */
const asConsented = unbounded(
  'not in a closed month, and after the previous stage; a succession or leaving cannot take effect in the past',
);

/** The limits of each date in each command. */
export const sharedServiceDays: DaysOf<SharedServiceCommand> = {
  FoundService: { on: sent },
  CloseMonth: { on: sent },
  TrueUpYear: { on: sent },
  ProposeChange: { 'change.from': asConsented, on: sent },
  ConsentToChange: { on: sent },
  WithdrawChange: { on: sent },
  CallOffSuccession: { on: sent },
};

/** `sharedService-<id>`. */
export const sharedService: Decider<SharedService, SharedServiceCommand, SharedServiceEvent> = {
  initial: { founded: false },
  evolve,
  decide: (command, state) => withinDays(sharedServiceDays, command, decide(command, state)),
};
