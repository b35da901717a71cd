import {
  type CalendarDate,
  costRecovery,
  type councils,
  sharedServices,
  type sharedServices as sharing,
} from '#domain';
import { councilPublications } from '../council.js';
import { amount, code, day, oneOf } from '../kinds.js';
import { field } from '../publication.js';
import { ownWeight, ownWeightKind } from './costs.js';
import { type FinancePublications, inside, ownField, toItsCouncil } from './publication.js';

const service = field(code(), 'The service.', (event: sharing.SharedServiceEvent) => event.service);

export const sharedService: FinancePublications<sharing.SharedServiceEvent> = {
  ServiceFounded: {
    meaning: 'A service that councils share was founded. Sent to its host.',
    version: 1,
    to: ({ host }) => [host],
    fields: {
      service,
      name: field(code(), 'Its name.', (event) => event.name),
      host: field(code(), 'The employing authority.', (event) => event.host),
      firstMonth: field(code(), 'The first month of its accounts.', (event) => event.firstMonth),
    },
  },
  CouncilStaged: {
    meaning: 'The council has reached a new stage in the service, or will from a day.',
    version: 1,
    to: toItsCouncil,
    fields: {
      service,
      stage: field(oneOf(...sharedServices.councilStages), 'The stage.', (event) => event.stage),
      from: field(day, 'The first day on which it applies.', (event) => event.effectiveOn),
    },
  },
  CouncilSucceeded: {
    meaning: "From a day other councils take over a council's account. Sent to it and to each of them.",
    version: 1,
    to: ({ council, successors }) => [...new Set([council, ...successors.map((each) => each.council)])],
    fields: {
      service,
      predecessor: field(code(), 'The council whose account is taken over.', (event) => event.council),
      weight: ownField(ownWeightKind, 'Your own share of it, and the sum of all.', ({ successors }, own) =>
        ownWeight(successors, own),
      ),
      from: field(day, 'The day.', (event) => event.effectiveOn),
    },
  },
  CasesDivided: inside,
  CouncilChangeProposed: inside,
  CouncilConsented: inside,
  CouncilChangeWithdrawn: inside,
  SuccessionCalledOff: {
    meaning:
      'A succession was cancelled before its day: the council continues. Sent to all councils concerned.',
    version: 1,
    to: ({ council, successors }) => [...new Set([council, ...successors.map((each) => each.council)])],
    fields: {
      service,
      predecessor: field(code(), 'The council whose account was to be taken over.', (event) => event.council),
      from: field(day, 'The planned day.', (event) => event.from),
    },
  },
  MonthClosed: {
    meaning: 'A month was closed: facts recorded after this are on a later statement.',
    version: 1,
    to: ({ month }, { sharers }) => sharers(costRecovery.firstDay(month)),
    fields: { service, month: field(code(), 'The month.', (event) => event.month) },
  },
  YearTruedUp: {
    meaning: "A year's pools were shared again, by the figures of the whole year.",
    version: 1,
    to: ({ year }, { sharers }) => sharers(`${year}-04-01` as CalendarDate),
    fields: {
      service,
      year: field(amount, 'The year that began in April of this year.', (event) => event.year),
    },
  },
};

type Joining = Extract<councils.CouncilEvent, { type: 'CouncilJoined' }>;

/** The first event of every council's topic. If it is missing, the topic was lost. */
export const joining: FinancePublications<Joining> = {
  CouncilJoined: { ...councilPublications.CouncilJoined, to: toItsCouncil },
};
