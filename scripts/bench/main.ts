import { parseArgs } from 'node:util';
import { loadConfig } from '#config';
import { startKafka } from '../kafka/broker.js';
import { lackingToStartKafka } from '../kafka/packages.js';
import { machineFacts } from './machine.js';
import { commands } from './parts/commands.js';
import { growth } from './parts/growth.js';
import { lag } from './parts/lag.js';
import { movingIn } from './parts/moving-in.js';
import { rebuild } from './parts/rebuild.js';
import { store } from './parts/store.js';
import { type Line, table } from './report.js';
import { type BenchSystem, startSystem } from './system.js';

const usage = `Measures Casebook on this machine and compares, in the same run.

  npm run bench                     all parts, small (about five minutes)
  npm run bench -- commands lag     some of: store, commands, lag, rebuild, moving-in
  npm run bench -- --large          rebuild from 1,000,000 facts, and commands beside as many;
                                    50,000 historic cases in moving-in (2,000 otherwise)

The lag part needs a Kafka broker to measure Kafka: KAFKA_BROKERS, or Java and Maven.
`;

const say = (line: string) => process.stdout.write(`${line}\n`);

type Part = (system: BenchSystem) => Promise<readonly Line[]>;

const parts: Readonly<Record<string, (large: boolean) => Part | undefined>> = {
  store: () => store,
  commands: () => commands,
  lag: () => lagWithKafka,
  rebuild: (large) => (system) => rebuild(system, { facts: large ? 1_000_000 : 60_000 }),
  'moving-in': (large) => (system) => movingIn(system, { cases: large ? 50_000 : 2_000 }),
  growth: (large) => (large ? growth : undefined),
};

async function lagWithKafka(system: BenchSystem): Promise<readonly Line[]> {
  const given = loadConfig().kafka?.brokers;
  const lacking = given ? undefined : lackingToStartKafka();
  if (lacking) say(`KAFKA WAS NOT MEASURED: it needs KAFKA_BROKERS, or else ${lacking}.`);
  const own = given || lacking ? undefined : await startKafka({ log: say });
  try {
    return await lag(system, { brokers: given ?? own?.brokers ?? null });
  } finally {
    await own?.stop();
  }
}

async function run(names: readonly string[], large: boolean): Promise<void> {
  const facts = machineFacts();
  say(facts);
  const lines: Line[] = [];
  for (const name of names) {
    const part = parts[name]!(large);
    if (!part) continue;
    say(`\n${name} …`);
    const system = await startSystem();
    try {
      const found = await part(system);
      say(table(found));
      lines.push(...found);
    } finally {
      await system.stop();
    }
  }
  say(`\n${facts}\n\n${table(lines)}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const unknown = positionals.find((name) => !(name in parts));
if (values.help || unknown) {
  say(unknown ? `There is no part ${unknown}.\n\n${usage}` : usage);
  process.exitCode = unknown ? 2 : 0;
} else {
  await run(positionals.length > 0 ? positionals : Object.keys(parts), values.large);
}
