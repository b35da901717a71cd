import { type CalendarDate, calendarDate } from '#legislation';
import { momentOn, type SetUp } from './act.js';

const county = ['Planning consultations', 'County Hall', 'Cambridge CB3 0ZZ'];

const bodies = {
  'county-highways': {
    ...{ name: 'County highways', kind: 'statutory', email: 'highways@county.example', address: county },
    consultWhen: 'A new or altered access, or more traffic on a classified road.',
    applicationTypes: ['pp.full.major', 'pp.outline.some', 'pp.outline.all'],
  },
  'flood-authority': {
    ...{ name: 'Lead local flood authority', kind: 'statutory', email: 'floods@county.example' },
    consultWhen: 'Major development with surface water to drain.',
    applicationTypes: ['pp.full.major'],
  },
  conservation: {
    ...{ name: 'Conservation team', kind: 'internal', email: 'conservation@planning.example' },
    consultWhen: 'A listed building or its setting, or a conservation area.',
    applicationTypes: ['listed'],
  },
  parish: {
    ...{
      name: 'Parish council',
      kind: 'parish',
      address: ['The Clerk', 'The Pavilion', 'Cambridge CB23 1ZZ'],
    },
    consultWhen: 'Every application in the parish, where the parish has asked to be told.',
  },
} as const;

const since = calendarDate('2024-01-03');

/** The consultees of each council, including a future change of the county's mailbox. */
export const directories = (): readonly SetUp[] =>
  (['CAM', 'SCA'] as const).flatMap((council) => {
    const keep = (id: string, body: object, from: CalendarDate): SetUp => ({
      at: momentOn(since, 9, 0),
      route: `/councils/${council}/consultee-directory/${id}`,
      body: { ...body, from },
    });
    const highways = bodies['county-highways'];
    const before = { ...highways, email: 'planning.highways@county.example' };
    const reason = 'As the council asked before it joined.';
    const moved = { ...highways, reason: 'From July the county has one mailbox for consultations.' };
    return [
      ...Object.entries({ ...bodies, 'county-highways': before }).map(([id, body]) =>
        keep(id, { ...body, reason }, since),
      ),
      keep('county-highways', moved, calendarDate('2024-07-01')),
    ];
  });
