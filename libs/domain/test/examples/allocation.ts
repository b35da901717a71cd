import { amina, dylan, having, monday, validated } from '../case-commands.js';
import { examplesOf, makersOf, oneOf } from './of-commands.js';
import { requestsOf } from './requests.js';
import { valid } from './stands.js';

/** Who works on it. */
export const makers = makersOf({
  AllocateOfficer: (on, pick) => ({
    type: 'AllocateOfficer',
    officer: oneOf([amina, dylan], pick),
    isAuthorised: true,
    on,
  }),
  HandOnCase: (on) => ({
    type: 'HandOnCase',
    as: 'officer',
    from: amina,
    to: dylan,
    isAuthorised: true,
    on,
  }),
  AllocateSpecialist: (on) => ({
    type: 'AllocateSpecialist',
    discipline: 'trees',
    officer: amina,
    isAuthorised: true,
    on,
  }),
});

export const examples = examplesOf({
  AllocateOfficer: {
    after: valid,
    when: makers.AllocateOfficer(monday, 0),
    leadsTo: ['OfficerAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: valid,
      when: { ...makers.AllocateOfficer(monday, 0), isAuthorised: false },
    },
  },
  HandOnCase: {
    after: having(...validated, makers.AllocateOfficer(monday, 0)),
    when: makers.HandOnCase(monday, 0),
    leadsTo: ['OfficerAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: having(...validated, makers.AllocateOfficer(monday, 0)),
      when: { ...makers.HandOnCase(monday, 0), isAuthorised: false },
    },
  },
  AllocateSpecialist: {
    after: valid,
    when: makers.AllocateSpecialist(monday, 0),
    leadsTo: ['SpecialistAllocated'],
    but: {
      refused: 'officer-not-authorised',
      after: valid,
      when: { ...makers.AllocateSpecialist(monday, 0), isAuthorised: false },
    },
  },
});

export const requests = requestsOf({
  AllocateOfficer: [{ body: () => ({ officer: 'mei.lin' }) }],
  AllocateSpecialist: [{ body: () => ({ discipline: 'ecology', officer: 'ines.duarte' }) }],
});
