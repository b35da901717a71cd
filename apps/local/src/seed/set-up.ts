import { calendarDate } from '#legislation';
import { servicePeople } from '../development/people.js';
import { momentOn, type SetUp } from './act.js';

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
