import { addDays, type CalendarDate, calendarDate } from '#legislation';
import { firstAdministrator, type ServicePerson, servicePeople } from '../development/people.js';
import { momentOn, type SetUp } from './act.js';
import { finance, headOfService, service } from './staff.js';
import { type SeedCouncil, wards } from './wards.js';

/** The first day of the shared service in this story. */
const opening = calendarDate('2024-01-02');

/** Two councils in one shared service, its people, and their authorisations. */
export function setUp(): readonly SetUp[] {
  const at = momentOn(opening, 9, 0);
  const councils = [
    { council: 'CAM', name: 'Cambridge City Council', referenceFormat: '{yy}/{number}/{suffix}' },
    {
      council: 'SCA',
      name: 'South Cambridgeshire District Council',
      referenceFormat: 'S/{number}/{yy}/{suffix}',
    },
  ];
  return [
    { at, ...administratorJoins },
    ...councils.map((body) => ({ at, route: '/councils', body })),
    ...(['CAM', 'SCA'] as const).flatMap((council) => ownWays(council).map((way) => ({ at, ...way }))),
    ...servicePeople.map((each) => ({ at, ...joins(each) })),
    ...servicePeople.flatMap(({ id, actsFor }) =>
      actsFor.map((council) => ({
        at,
        route: `/councils/${council}/officers/${id}/authorisation`,
        body: { from: opening },
      })),
    ),
  ];
}

const joins = ({ id, name, jobTitle, employer }: ServicePerson): Omit<SetUp, 'at'> => ({
  route: '/officers',
  body: { officer: id, name, jobTitle, employer },
});

/** The first command in an empty installation: the administrator joins. */
export const administratorJoins = joins(servicePeople.find(({ id }) => id === firstAdministrator)!);

/** The shared service, the first month of its accounts, and the people who act for it. */
export function founding(firstMonth: string): readonly SetUp[] {
  const at = momentOn(opening, 10, 0);
  const shared = { name: 'Greater Cambridge Shared Planning', host: 'SCA', firstMonth };
  return [
    { at, route: service, body: shared },
    ...[finance, headOfService].map((officer) => ({
      at,
      route: `${service}/officers/${officer}/authorisation`,
      body: { from: opening },
    })),
  ];
}

/** The appearance and contact details of each council; the addresses are invented. */
const appearances: Readonly<Record<SeedCouncil, object>> = {
  CAM: {
    ...{ name: 'Cambridge City Council', shortName: 'Cambridge', colour: '#0f4c8a' },
    ...{ address: ['Planning', 'The Town House', 'Market Passage', 'Cambridge CB2 3ZZ'] },
    ...{ phone: '01223 496000', email: 'planning@cambridge.example' },
    website: 'https://www.cambridge.example/planning',
  },
  SCA: {
    ...{ name: 'South Cambridgeshire District Council', shortName: 'South Cambs', colour: '#1f6b3a' },
    ...{ address: ['Planning', 'The Hall', 'Business Park', 'Cambourne CB23 6ZZ'] },
    ...{ phone: '01954 496000', email: 'planning@scambs.example' },
    website: 'https://www.scambs.example/planning',
  },
};

/** Each council's settings: appearance, committee, wards, retention. */
function ownWays(council: SeedCouncil): readonly Omit<SetUp, 'at'>[] {
  const committee = { name: 'Planning Committee', seats: council === 'CAM' ? 9 : 11, quorum: 4 };
  const areas = [{ team: 'Area', wards: wards[council].map(({ ward }) => ward) }];
  const periods = [
    { records: 'decidedCases', years: null },
    { records: 'comments', years: 4 },
  ];
  const comments = { taken: council === 'CAM' ? 'untilDecision' : 'untilLastDay' };
  const set = {
    appearance: appearances[council],
    committee,
    areas: { areas },
    retention: { periods },
    'public-comments': comments,
  };
  return Object.entries(set).map(([setting, body]) => ({
    route: `/councils/${council}/settings/${setting}`,
    body: { ...body, from: opening },
  }));
}

const daysByRule = 4;

/** At the end of the story, one council sends its letters of receipt and validity by rule. */
export function lettersByRule(until: CalendarDate): SetUp {
  const from = addDays(until, -daysByRule);
  const body = { letters: ['acknowledgement', 'validity'], from };
  const at = momentOn(addDays(from, -1), 12, 0);
  return { at, route: '/councils/CAM/settings/letters-by-rule', body };
}
