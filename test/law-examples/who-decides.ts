import type { Example } from './example.js';

const whoDecides = (what: string, body: object, value: string): Example => [
  what,
  'who-decides',
  { on: '2026-11-20', ...body },
  value,
];

/** Whether officers or members decide, and who may sign. */
export const whoDecidesAndSigns: readonly Example[] = [
  whoDecides('an extension', { type: 'pp.full.householder' }, 'officer'),
  whoDecides('a shop of 600 m2', { type: 'pp.full', floorSpaceSquareMetres: 600 }, 'officer'),
  whoDecides('nine homes on 0.4 ha', { type: 'pp.full', homes: 9, siteHectares: 0.4 }, 'officer'),
  whoDecides('ten homes', { type: 'pp.full', homes: 10 }, 'gateway-test'),
  whoDecides(
    'an advertisement with six objections',
    { type: 'advertConsent', objections: 6, recommendation: 'grant' },
    'gateway-test',
  ),
  whoDecides(
    'the same before the scheme',
    { type: 'advertConsent', objections: 6, recommendation: 'grant', on: '2026-10-30' },
    'committee',
  ),
  whoDecides('protected trees', { type: 'wtt.consent' }, 'gateway-test'),
  whoDecides('an extension already built', { type: 'pp.full.householder.retro' }, 'gateway-test'),
  whoDecides(
    'reserved matters of 600 homes',
    { type: 'approval.reservedMatters', outline: { homes: 600 } },
    'gateway-test',
  ),
  whoDecides(
    'reserved matters of 60 homes',
    { type: 'approval.reservedMatters', outline: { homes: 60 } },
    'officer',
  ),
  whoDecides('nothing measured', { type: 'pp.full' }, 'undetermined'),
  whoDecides('hazardous substances', { type: 'hazardousSubstanceConsent' }, 'undetermined'),
  whoDecides('a National Park', { type: 'pp.full.major', authority: 'national-park' }, 'officer'),
  whoDecides(
    'the gateway test met',
    { type: 'listed', gateway: { officerAgrees: true, memberAgrees: true } },
    'committee',
  ),
  [
    'a team leader, if the council has no scheme of its own',
    'who-signs',
    { type: 'pp.full', decision: 'granted', decidedBy: 'officer', roles: ['teamLeader'], on: '2026-06-01' },
    true,
  ],
  [
    'a planning officer, if the council has no scheme of its own',
    'who-signs',
    {
      type: 'pp.full',
      decision: 'granted',
      decidedBy: 'officer',
      roles: ['planningOfficer'],
      on: '2026-06-01',
    },
    false,
  ],
];

/** The scale of a development, and whether it needs biodiversity net gain. */
export const scaleAndBiodiversity: readonly Example[] = [
  ['ten homes', 'scale', { type: 'pp.full', homes: 10 }, 'major'],
  ['999 m2', 'scale', { type: 'pp.full', floorSpaceSquareMetres: 999 }, 'minor'],
  [
    'a self-builder after July 2026',
    'biodiversity-gain',
    {
      type: 'pp.full.minor',
      madeOn: '2026-08-03',
      scale: 'minor',
      siteHectares: 0.4,
      habitatSquareMetres: 900,
      linearHabitatMetres: 0,
      priorityHabitat: false,
      selfBuild: true,
    },
    'required',
  ],
  ['an extension', 'biodiversity-gain', { type: 'pp.full.householder' }, 'exempt'],
];
