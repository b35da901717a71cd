import type { Field } from '../acts/fields.js';
import { read } from '../acts/reading.js';
import { type FormFault, type Sent, textAt } from '../acts/sent.js';
import type { CasebookApi, Schemas } from '../api/casebook-api.js';
import { casesNamed } from '../cases/finding.js';
import type { CouncilShown } from '../councils/councils.js';

const none = { hint: null, required: true, rare: false, options: [], fields: [] } as const;

/** The fields of a time entry. */
export const entryFields = (councils: readonly CouncilShown[]): readonly Field[] => [
  { ...none, name: 'workedOn', kind: 'day', label: 'Day' },
  { ...none, name: 'took', kind: 'line', label: 'How long', hint: 'Hours and minutes, like 1:30 or 45m.' },
  {
    ...{ ...none, name: 'case', kind: 'line', label: 'Case', required: false },
    hint: 'Its reference. Leave it empty for other work.',
  },
  {
    ...{ ...none, name: 'council', kind: 'select', label: 'Other work for one council', required: false },
    options: councils.map(({ code, name }) => ({ value: code, words: name })),
  },
  {
    ...{ ...none, name: 'pool', kind: 'line', label: 'Other work shared by all councils', required: false },
    hint: 'The name of the pool, like policy.',
  },
  {
    ...{ ...none, name: 'activity', kind: 'line', label: 'What it was', required: false },
    hint: 'For other work: like pre-application advice.',
  },
];

type Entry = Schemas['TimeEntryBody'];

/** The time entry in a form, or the errors in it. */
export async function entryRead(
  api: CasebookApi,
  fields: readonly Field[],
  sent: Sent,
): Promise<{ readonly entry: Entry | null; readonly faults: readonly FormFault[] }> {
  const { body, faults } = read(fields, sent);
  const { took, case: reference, ...rest } = body as Record<string, string>;
  const minutes = minutesIn(took ?? '');
  const found = reference ? await casesNamed(api, reference) : [];
  const all = [
    ...faults,
    ...(took && minutes === null
      ? [{ at: 'f.took', words: 'How long must be hours and minutes, like 1:30 or 45m' }]
      : []),
    ...(reference && found.length === 0
      ? [{ at: 'f.case', words: `You have no case ${reference.toUpperCase()}` }]
      : []),
    ...(found.length > 1
      ? [
          {
            at: 'f.case',
            words: `Two councils have a case ${reference!.toUpperCase()}: record it from the case`,
          },
        ]
      : []),
  ];
  if (all.length > 0) return { entry: null, faults: all };
  const { workedOn = '', council, pool, activity } = rest;
  const entryId = textAt(sent, '_key');
  const [one] = found;
  // The API refuses two kinds of work at once.
  const about = { ...(one && { caseId: one.caseId }), ...defined({ council, pool, activity }) };
  return { entry: { entryId, workedOn, minutes: minutes!, ...about }, faults: [] };
}

const defined = (about: Readonly<Record<string, string | undefined>>): Partial<Entry> =>
  Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined));

/** Reads "1:30", "1h 30m", "1.5h", "45m" and "90". Null for anything else. */
export function minutesIn(text: string): number | null {
  const written = text.toLowerCase().replaceAll(/\s/g, '');
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(written);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const units = /^(?:(\d{1,2}(?:\.\d{1,2})?)h(?:ours?)?)?(?:(\d{1,4})m(?:in(?:utes?)?)?)?$/.exec(written);
  if (units?.[0]) return Math.round(Number(units[1] ?? 0) * 60) + Number(units[2] ?? 0);
  return /^\d{1,4}$/.test(written) ? Number(written) : null;
}

/** "7 hours 30 minutes" */
export function timeTaken(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? `${hours} hour${hours === 1 ? '' : 's'}` : '',
    rest > 0 || hours === 0 ? `${rest} minute${rest === 1 ? '' : 's'}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}
