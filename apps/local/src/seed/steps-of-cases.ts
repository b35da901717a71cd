import { addDays, type CalendarDate, type Instant } from '#legislation';
import type { CaseStory } from './act.js';
import { SeedClient } from './client.js';
import { onePagePdf } from './one-page-pdf.js';
import { validationOfficer } from './staff.js';

/** The case id of each story, once received. */
export type Cases = Map<number, string>;

export interface Step {
  readonly at: Instant;
  readonly story: number;
  readonly send: (client: SeedClient, cases: Cases) => Promise<void>;
}

/** Files are uploaded only for the cases of this many days, to keep the seed fast. */
const daysWithFiles = 45;

interface Named {
  readonly data: { readonly property?: { readonly address?: { readonly title?: string } } };
  readonly files: readonly { readonly name: string }[];
}

/** The files of a new application, each a page with its name. */
function filesOf({ council, submission }: CaseStory, story: number): Step[] {
  const { data, files } = submission.payload as Named;
  const address = data.property?.address?.title ?? '';
  return files.map(({ name }, at) => ({
    at: submission.at,
    story,
    send: async (client, cases) => {
      const title = name
        .split('/')
        .at(-1)!
        .replace(/\.pdf$/, '')
        .replaceAll('-', ' ');
      const path = `/councils/${council}/planning-applications/${cases.get(story)}/documents/submitted-${at + 1}/content`;
      const page = onePagePdf([title, address, 'Invented, to try Casebook with']);
      await client.put(
        { as: validationOfficer, at: submission.at, path, key: `seed-${story}-file-${at}` },
        page,
      );
    },
  }));
}

export function stepsOf(caseStory: CaseStory, story: number, until: CalendarDate): Step[] {
  const { council, submission, acts } = caseStory;
  const isNew = submission.at.slice(0, 10) >= addDays(until, -daysWithFiles);
  const submit: Step = {
    at: submission.at,
    story,
    send: async (client, cases) => {
      const path = `/submissions?council=${council}`;
      const { at, payload: body } = submission;
      const received = await client.post<{ caseId: string }>({
        as: 'submission-portal',
        at,
        path,
        body,
        key: `seed-${story}-0`,
      });
      cases.set(story, received.caseId);
    },
  };
  const later = acts.map(
    ({ at, as, route, body }, index): Step => ({
      at,
      story,
      send: async (client, cases) => {
        const path = `/councils/${council}/planning-applications/${cases.get(story)}/${route}`;
        await client.act({ as, at, path, body, key: `seed-${story}-${index + 1}` });
      },
    }),
  );
  return [submit, ...(isNew ? filesOf(caseStory, story) : []), ...later];
}

export function* byDay(steps: readonly Step[]): Generator<readonly Step[]> {
  let day: Step[] = [];
  for (const step of steps) {
    if (day[0] && day[0].at.slice(0, 10) !== step.at.slice(0, 10)) {
      yield day;
      day = [];
    }
    day.push(step);
  }
  if (day.length > 0) yield day;
}

/** Runs the cases of a day in parallel, each in its own order. */
export async function runDay(client: SeedClient, cases: Cases, day: readonly Step[]): Promise<void> {
  const byStory = groupedByStory(day);
  await Promise.all(
    [...byStory.values()].map(async (steps) => {
      for (const step of steps) await step.send(client, cases);
    }),
  );
}

function groupedByStory(day: readonly Step[]): Map<number, Step[]> {
  const grouped = new Map<number, Step[]>();
  for (const step of day) grouped.set(step.story, [...(grouped.get(step.story) ?? []), step]);
  return grouped;
}
