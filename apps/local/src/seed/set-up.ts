import { calendarDate } from '#legislation';
import { servicePeople } from '../development/people.js';
import { momentOn, type SetUp } from './act.js';
import { type SeedCouncil, wards } from './wards.js';

/** The day the two councils' officers became one service, in this story. */
const opening = calendarDate('2024-01-02');

/** Two councils under one shared service, its people, and for whom each may act. */
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
    ...councils.map((body) => ({ at, route: '/councils', body })),
    ...(['CAM', 'SCA'] as const).flatMap((council) => ownWays(council).map((way) => ({ at, ...way }))),
    ...servicePeople.map(({ id, name, jobTitle, employer }) => ({
      at,
      route: '/officers',
      body: { officer: id, name, jobTitle, employer },
    })),
    ...servicePeople.flatMap(({ id, actsFor }) =>
      actsFor.map((council) => ({
        at,
        route: `/councils/${council}/officers/${id}/authorisation`,
        body: { from: opening },
      })),
    ),
  ];
}

/** What each council has set for itself: its committee, its wards, how long it keeps what. */
function ownWays(council: SeedCouncil): readonly Omit<SetUp, 'at'>[] {
  const committee = { name: 'Planning Committee', seats: council === 'CAM' ? 9 : 11, quorum: 4 };
  const areas = [{ team: 'Area', wards: wards[council].map(({ ward }) => ward) }];
  const periods = [
    { records: 'decidedCases', years: null },
    { records: 'comments', years: 4 },
  ];
  return Object.entries({ committee, areas: { areas }, retention: { periods } }).map(([setting, body]) => ({
    route: `/councils/${council}/settings/${setting}`,
    body: { ...body, from: opening },
  }));
}
