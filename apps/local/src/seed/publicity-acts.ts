import { createHash } from 'node:crypto';
import { addWorkingDays, type CalendarDate, circumstancesFor, publicityRequired } from '#legislation';
import { type Act, act } from './act.js';
import type { Random } from './random.js';

interface ToPublicise {
  readonly type: string;
  readonly receivedOn: CalendarDate;
  readonly validatedOn: CalendarDate;
  readonly officer: string;
}

/** Publicises as the law requires, consults, and records the answers. */
export function publicityActs(
  { type, receivedOn, validatedOn, officer }: ToPublicise,
  random: Random,
): readonly Act[] {
  const scale = type.includes('.major') ? ({ scale: 'major' } as const) : {};
  const required = publicityRequired({ type, madeOn: receivedOn, ...scale }) ?? [];
  const day = addWorkingDays(validatedOn, 2);
  const notices = required.flatMap(({ value }) => (ways[value.oneOf[0] ?? ''] ?? siteNotice)(day, officer));
  if (notices.length === 0) return [];
  return [
    ...needs(type, day, officer),
    ...notices,
    ...consultation(day, officer, random),
    ...letters(day, officer, random),
    visit(day, officer, random),
  ];
}

/** The officer's answers about the site: nothing needs additional publicity. */
const needs = (type: string, day: CalendarDate, officer: string): readonly Act[] => {
  const asked = circumstancesFor(type);
  if (asked.length === 0) return [];
  return [
    act(day, 11, officer, 'publicity/needs', {
      ...Object.fromEntries(asked.map((name) => [name, false])),
      reason: 'Seen on site: the works cannot be seen from outside the plot.',
    }),
  ];
};

const siteNotice = (day: CalendarDate, officer: string): readonly Act[] => [
  act(day, 12, officer, 'documents', {
    documentId: 'site-notice-photograph',
    kind: 'noticeEvidence',
    title: 'Site notice as displayed',
    mediaType: 'image/jpeg',
    bytes: 412_310,
    sha256: createHash('sha256').update(`${officer} ${day}`).digest('hex'),
    location: 'https://files.example/site-notice.jpg',
    publishStatus: 'withhold',
  }),
  act(day, 13, officer, 'publicity/site-notices', {
    entryId: 'site-notice',
    place: 'On the lamp post by the gate',
    evidence: 'site-notice-photograph',
  }),
];

const neighbourLetters = (day: CalendarDate, officer: string): readonly Act[] => [
  act(day, 13, officer, 'publicity/neighbour-letters', { entryId: 'neighbour-letters', letters: 6 }),
];

const pressNotice = (day: CalendarDate, officer: string): readonly Act[] => [
  act(day, 13, officer, 'publicity/press-notices', {
    entryId: 'press-notice',
    newspaper: 'Cambridge Chronicle (invented)',
  }),
];

const ways: Readonly<Record<string, (day: CalendarDate, officer: string) => readonly Act[]>> = {
  'site-notice': siteNotice,
  'neighbour-letter': neighbourLetters,
  'press-notice': pressNotice,
};

function consultation(day: CalendarDate, officer: string, random: Random): readonly Act[] {
  if (random.chance(0.4)) return [];
  const consultees = [random.pick(bodies), { consulteeId: 'parish', name: 'Parish council', kind: 'parish' }];
  const answered = addWorkingDays(day, random.whole(6, 20));
  const position = random.pick(['noObjection', 'noComment', 'objection']);
  const comment = random.pick(parishViews);
  return [
    act(day, 14, officer, 'consultations', { entryId: 'first', consultees }),
    act(answered, 10, officer, 'consultees/parish/responses', { responseId: 'parish', position, comment }),
    act(answered, 11, officer, 'responses/parish/redaction', { redactedComment: comment }),
  ];
}

function letters(day: CalendarDate, officer: string, random: Random): readonly Act[] {
  const count = random.chance(0.5) ? random.whole(1, 3) : 0;
  return Array.from({ length: count }, (_, index) =>
    letter(`neighbour-${index + 1}`, day, officer, random),
  ).flat();
}

/** A letter that is sealed as received; its public text is recorded an hour later. */
function letter(
  representationId: string,
  day: CalendarDate,
  officer: string,
  random: Random,
): readonly Act[] {
  const came = addWorkingDays(day, random.whole(3, 14));
  const view = random.pick(views);
  const author = `A neighbour at number ${random.whole(2, 80)}`;
  return [
    act(came, 11, officer, 'representations', { representationId, ...view, author }),
    act(came, 12, officer, `representations/${representationId}/redaction`, {
      redactedComment: view.comment,
    }),
  ];
}

const visit = (day: CalendarDate, officer: string, random: Random): Act =>
  act(addWorkingDays(day, random.whole(4, 12)), 15, officer, 'site-visits', {
    entryId: 'visit',
    notes: 'Seen from the street and the rear garden.',
  });

const bodies = [
  { consulteeId: 'highways', name: 'County highways', kind: 'statutory' },
  { consulteeId: 'drainage', name: 'Lead local flood authority', kind: 'statutory' },
  { consulteeId: 'conservation', name: 'Conservation team', kind: 'internal' },
] as const;

const parishViews = [
  'No objection.',
  'The council asks for a construction traffic plan.',
  'Overdevelopment of the plot.',
];

const views = [
  { stance: 'objection', comment: 'It would take the light from our kitchen.', topics: ['light'] },
  { stance: 'objection', comment: 'There is nowhere left to park as it is.', topics: ['parking'] },
  { stance: 'support', comment: 'A good use of a derelict corner.', topics: ['design'] },
  { stance: 'neutral', comment: 'Please keep the hedge.', topics: ['trees'] },
] as const;
