import { describe } from '@jest/globals';
import { calendarDate } from '#legislation';
import {
  agreed,
  amina,
  because,
  callOff,
  cam,
  consent,
  consented,
  founded,
  gca,
  merger,
  on,
  peter,
  proposalId,
  propose,
  proposed,
  rosa,
  service,
} from '../../../test/council-changes.js';
import { everyCommand } from '../../../test/every-command.js';
import { month } from '../../money/cost-recovery/month.js';
import { sharedService } from './index.js';

const withdraw = { type: 'WithdrawChange', service, on, by: rosa, proposalId, because } as const;

describe('a command to the shared service', () => {
  everyCommand(sharedService, {
    FoundService: {
      after: [],
      when: {
        type: 'FoundService',
        service,
        name: 'Shared',
        host: cam,
        firstMonth: month('2027-01'),
        on: calendarDate('2026-12-01'),
      },
      leadsTo: ['ServiceFounded'],
      but: 'never refused',
    },
    CloseMonth: {
      after: [founded],
      when: { type: 'CloseMonth', service, month: month('2027-01'), by: rosa, on },
      leadsTo: ['MonthClosed'],
      but: { refused: 'unknown-service', after: [] },
    },
    TrueUpYear: {
      after: [founded],
      when: { type: 'TrueUpYear', service, year: 2026, by: rosa, on: calendarDate('2027-04-10') },
      leadsTo: ['YearTruedUp'],
      but: { refused: 'unknown-service', after: [] },
    },
    ProposeChange: {
      after: [founded],
      when: propose(merger),
      leadsTo: ['CouncilChangeProposed'],
      but: { refused: 'unknown-service', after: [] },
    },
    ConsentToChange: {
      after: [founded, proposed(merger), consented(cam, peter)],
      when: consent(gca, amina),
      leadsTo: ['CouncilConsented', 'CouncilSucceeded'],
      but: { refused: 'unknown-proposal', after: [founded] },
    },
    WithdrawChange: {
      after: [founded, proposed(merger)],
      when: withdraw,
      leadsTo: ['CouncilChangeWithdrawn'],
      but: { refused: 'proposal-over', after: agreed },
    },
    CallOffSuccession: {
      after: agreed,
      when: callOff(gca),
      leadsTo: ['SuccessionCalledOff'],
      but: { refused: 'not-succeeded', after: [founded, proposed(merger)] },
    },
  });
});
