import { setTimeout as pause } from 'node:timers/promises';
import {
  type Database,
  listBuilds,
  parity as parityOf,
  requestRebuild,
  rollback as rollbackTo,
  switchTo,
} from '#projections';
import { readModels } from '#read-models';
import { type Command, Misasked, NotFound, type Verdict } from './command.js';
import { asJson, asTable, type Output } from './output.js';

export const builds: Command = {
  takes: '',
  does: 'the builds of every read model, and which of them serves',
  run: async ({ json }, system, { say }) => {
    const { database } = await system();
    const found = await listBuilds(database);
    const rows = found.map(({ name, table, version, state, live }) => {
      return [name, table, version, state, live ? 'serves' : ''];
    });
    say(json ? asJson(found) : asTable(['read model', 'build', 'version', 'state', ''], rows));
    return 0;
  },
};

export const rebuild: Command = {
  takes: 'READMODEL [--no-wait]',
  does: 'rebuilds it beside the live table, and switches when it has caught up',
  run: async ({ args, wait, json }, system, output) => {
    const { database } = await system();
    const name = readModelNamed(args);
    const table = await requestRebuild(database, name);
    if (!wait) {
      output.say(json ? asJson({ table }) : `${table} was requested; the projector builds it.`);
      return 0;
    }
    await until(async () => {
      const build = await buildNamed(database, table);
      output.progress(`${table}: ${build.state}`);
      return build.state === 'ready';
    });
    return compare(database, { name, table, json }, output);
  },
};

export const parity: Command = {
  takes: 'READMODEL [BUILD]',
  does: 'compares a build with the live table; the newest build, if none is named',
  run: async ({ args, json }, system, output) => {
    const { database } = await system();
    const [name, table = await newestBeside(database, readModelNamed(args))] = args;
    return compare(database, { name: readModelNamed([name ?? '']), table, json }, output);
  },
};

export const switchBuild: Command = {
  takes: 'READMODEL [BUILD]',
  does: 'makes a build live; the newest, if none is named',
  run: async ({ args: [name, table], json }, system, { say }) => {
    const { database } = await system();
    const serving = await switchTo(database, readModelNamed([name ?? '']), table);
    say(json ? asJson({ serving }) : `${serving} serves.`);
    return 0;
  },
};

export const rollback: Command = {
  takes: 'READMODEL',
  does: 'makes the previous build live again',
  run: async ({ args, json }, system, { say }) => {
    const { database } = await system();
    const serving = await rollbackTo(database, readModelNamed(args));
    say(json ? asJson({ serving }) : `${serving} serves again.`);
    return 0;
  },
};

interface Comparing {
  readonly name: string;
  readonly table: string;
  readonly json: boolean;
}

const patienceMs = 15_000;

/** Both reach the same position within moments, unless they are not being updated. */
async function compare(
  database: Database,
  { name, table, json }: Comparing,
  { say }: Output,
): Promise<Verdict> {
  const last = Date.now() + patienceMs;
  let found = await parityOf(database, name, table);
  while (!found.comparable && Date.now() < last) {
    await pause(200);
    found = await parityOf(database, name, table);
  }
  const { live } = await buildNamed(database, table);
  const { same, comparable } = found;
  if (json) say(asJson({ ...found, serves: live }));
  else if (live) say(`${table} serves, with ${found.other.rows} rows.`);
  else {
    const rows = [found.live, found.other].map((each) => [each.table, each.rows]);
    say(asTable(['build', 'rows'], rows));
    if (!comparable) say('They are at different positions of the record, so they cannot be compared.');
    else say(same ? 'They are equal.' : 'THEY DO NOT HOLD THE SAME.');
  }
  return comparable && same ? 0 : 1;
}

function readModelNamed([name]: readonly string[]): string {
  const names = readModels.map((each) => each.name);
  if (name && names.includes(name)) return name;
  throw new Misasked(`Name a read model: ${names.join(', ')}`);
}

async function buildNamed(database: Database, table: string) {
  const build = (await listBuilds(database)).find((each) => each.table === table);
  if (!build) throw new NotFound(`There is no build ${table}.`);
  return build;
}

async function newestBeside(database: Database, name: string): Promise<string> {
  const build = (await listBuilds(database)).findLast(
    (each) => each.name === name && !each.live && each.state === 'ready',
  );
  if (!build) throw new NotFound(`${name} has no build beside the live one.`);
  return build.table;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await pause(250);
}
