import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CalendarDate, type Instant, londonDate } from '#legislation';
import { firstAdministrator } from '../development/people.js';
import type { Progress } from '../progress.js';
import type { SetUp } from './act.js';
import { type Post, SeedClient } from './client.js';
import { directories } from './directory-of-consultees.js';
import type { MoneyAct } from './money-act.js';
import { randomFrom } from './random.js';
import { founding, lettersByRule, setUp } from './set-up.js';
import { byDay, type Cases, runDay, type Step, stepsOf } from './steps-of-cases.js';
import { stories } from './stories.js';
import { firstDayOfMoney, yearOfMoney } from './year-of-money.js';

interface Seeding {
  /**
   * The day on which the story ends. Stored, so that an interrupted seed continues with the same story the
   * next day.
   */
  readonly until: CalendarDate;
  readonly finished: boolean;
}

interface SeedOptions {
  readonly apiUrl: string;
  readonly dataFolder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Fills a new system through its public commands, once. Deterministic: the same day, the same cases. */
export async function seedOnce(options: SeedOptions): Promise<void> {
  const file = join(options.dataFolder, 'seed.json');
  const seeding = (await readSeeding(file)) ?? {
    until: londonDate(new Date().toISOString() as Instant),
    finished: false,
  };
  if (seeding.finished) return;
  await writeFile(file, JSON.stringify(seeding), { mode: 0o600 });
  await seed(options, seeding.until);
  await writeFile(file, JSON.stringify({ ...seeding, finished: true }), { mode: 0o600 });
}

async function readSeeding(file: string): Promise<Seeding | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Seeding);
}

async function seed({ apiUrl, progress, signal }: SeedOptions, until: CalendarDate) {
  const client = new SeedClient(apiUrl, signal);
  await setUpService(client, until);
  const allStories = stories(until);
  const money = moneySteps(yearOfMoney(allStories, until, randomFrom(2027)));
  const steps = inOrder([
    ...allStories.flatMap((story, at) => stepsOf(story, at, until)),
    ...directories().map((each, at) => settingStep(each, `seed-directory-${at}`)),
    ...[...money, settingStep(lettersByRule(until), 'seed-letters-by-rule')],
  ]);
  progress.line(`  Sending ${steps.length} requests to fill it with two years of applications …`);
  const cases: Cases = new Map();
  let done = 0;
  for (const day of byDay(steps)) {
    await runDay(client, cases, day);
    done += day.length;
    progress.passing(`  ${done} of ${steps.length}, ${day[0]!.at.slice(0, 10)}`);
  }
  progress.line(`  ${cases.size} applications, until ${until}.`);
}

/** Councils, people and a year of money, without an application. */
export async function seedMoney(client: SeedClient, until: CalendarDate): Promise<void> {
  await setUpService(client, until);
  const steps = inOrder(moneySteps(yearOfMoney([], until, randomFrom(2027))));
  for (const day of byDay(steps)) await runDay(client, new Map(), day);
}

async function setUpService(client: SeedClient, until: CalendarDate): Promise<void> {
  const acts = [...setUp(), ...founding(firstDayOfMoney(until).slice(0, 7))];
  for (const [index, { at, route, body }] of acts.entries())
    await client.post({ as: firstAdministrator, at, path: route, body, key: `seed-setup-${index}` });
}

/** The steps of all stories in order of time, so that the record looks as if written live. */
const inOrder = (steps: readonly Step[]): readonly Step[] =>
  [...steps].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));

/**
 * Money is one story: each act depends on those before it, and a month must be visibly closed before its
 * statements are signed.
 */
function moneySteps(acts: readonly MoneyAct[]): readonly Step[] {
  const officers = [...new Set(acts.map(({ officer }) => officer))];
  return acts.map(({ at, as, officer, route: path, body, pays }, index) => ({
    at,
    story: -1 - officers.indexOf(officer),
    send: async (client, cases) => {
      const amountPence = pays === undefined ? undefined : await owed(client, { as, at, path: pays });
      if (amountPence !== undefined && amountPence <= 0) return;
      const said = typeof body === 'function' ? body((story) => cases.get(story)!) : body;
      const { position } = await client.post<{ position: string }>({
        ...{ as, at, path, key: `seed-money-${index}` },
        body: amountPence === undefined ? said : { ...said, amountPence },
      });
      const closed = /^\/shared-services\/.*\/months\/(.*)\/closing$/.exec(path)?.[1];
      if (closed) await client.see({ as, at, path: `/councils/CAM/statements/${closed}` }, position);
    },
  }));
}

/** A council's own setting. */
const settingStep = ({ at, route: path, body }: SetUp, key: string): Step => ({
  at,
  story: Number.NEGATIVE_INFINITY,
  send: async (client) => {
    await client.post({ as: firstAdministrator, at, path, body, key });
  },
});

/** The amount due on an issued statement. */
async function owed(client: SeedClient, statement: Pick<Post, 'as' | 'at' | 'path'>): Promise<number> {
  const { totals } = await client.read<{ totals: { closingPence: number } }>(statement);
  return totals.closingPence;
}
