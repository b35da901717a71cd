import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topicOf } from '#broadcasting';
import type { StreamName } from '#domain';
import { firstFault, type Recorded } from '#event-store';
import { listBuilds, openDatabase, parity, requestRebuild } from '#projections';
import { readModels } from '#read-models';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { type RunningKafka, startKafka } from '../../scripts/kafka/broker.js';
import { auditTopic, flawless } from '../broadcasting/audit.js';
import { chaos } from '../services/chaos.js';
import { describeWithOwnKafka } from '../services/kafka.js';
import { Caller } from '../stories/caller.js';
import { eventually } from '../system/eventually.js';
import { startWholeSystem, type WholeSystem } from '../system/whole-system.js';
import { faultsOf } from './faults.js';

const { minutes, seed, isBuilt, only } = chaos;
/** Less than the drill's time limit, so that it can report which commands were never answered. */
const patienceMs = 300_000;
const caughtUpWithinMs = 600_000;
const topicPrefix = `chaos-${seed}.`;
const topic = topicOf('planningApplication', topicPrefix);

let system: WholeSystem;
let kafka: RunningKafka;
let callers: readonly Caller[];
const happened: string[] = [];
const streams = new Map<string, readonly Recorded[]>();

const acknowledged = () => callers.flatMap((caller) => caller.acknowledged);
const count = () => callers.reduce((sum, caller) => sum + caller.acknowledged.length, 0);
const say = (line: string) => process.stderr.write(`${line}\n`);

describeWithOwnKafka('two of every process, under every kind of failure', () => {
  /**
   * Causes one failure after another, each followed by successful commands; then the callers finish their
   * work.
   */
  beforeAll(
    async () => {
      say(`chaos for ${minutes} minutes, seed ${seed}`);
      kafka = await startKafka();
      const { brokers } = kafka;
      const two = { apis: 2, projectors: 2, broadcasters: 2, clerks: 2 };
      system = await startWholeSystem({ ...two, isBuilt, kafka: { brokers, topicPrefix } });
      callers = [false, false, true, true].map(
        (twins) => new Caller(system.urls, { pauseMs: 150, twins, patienceMs }),
      );
      const enough = new AbortController();
      const lives = callers.map((caller) => caller.live(enough.signal));
      const chance = randomFrom(seed);
      const faults = faultsOf(system, kafka, chance).filter(({ name }) => only.test(name));
      const until = performance.now() + minutes * 60_000;
      while (performance.now() < until) {
        const fault = chance.pick(faults);
        const before = count();
        happened.push(fault.name);
        say(`${before} commands; ${fault.name} …`);
        await fault.happen();
        const goesOn = async () => count() > before + callers.length || undefined;
        await eventually(`commands go on after: ${fault.name}`, goesOn, patienceMs);
        say(`${count()} commands; ${fault.name}`);
      }
      enough.abort();
      await Promise.all(lives);
      for (const caseId of new Set(acknowledged().map((each) => each.caseId)))
        streams.set(caseId, await system.store.readStream(`planningApplication-${caseId}` as StreamName));
    },
    minutes * 60_000 + 600_000,
  );
  afterAll(async () => {
    await system?.stop();
    await kafka?.stop();
  }, 60_000);

  it('no command was refused, and duplicates got the same answer', () => {
    const repeats = callers.reduce((sum, each) => sum + each.repeats, 0);
    say(`${happened.length} faults, ${count()} commands, ${repeats} repeats, ${streams.size} cases`);
    expect(callers.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(happened.length).toBeGreaterThan(0);
    expect(count()).toBeGreaterThan(50);
  });

  it('each acknowledged command is in its stream once, in the order of the requests, with nothing else', () => {
    const asked = new Map<string, string[]>();
    for (const { caseId, key } of acknowledged()) asked.set(caseId, [...(asked.get(caseId) ?? []), key]);
    for (const [caseId, [, ...keys]] of asked) {
      const stored = streams.get(caseId)!.map(({ metadata }) => metadata.commandId);
      const ofSubmission = stored.filter((id) => id.startsWith(`submission/${caseId}/`));
      expect(new Set(ofSubmission).size).toBe(1);
      expect(stored).toEqual([...ofSubmission, ...keys]);
    }
  });

  it('every hash chain is intact', () => {
    for (const stream of streams.values()) expect(firstFault(stream)).toBeUndefined();
  });

  it('no two cases have the same reference', () => {
    const references = [...streams.values()].map(
      ([received]) => (received!.event as { caseReference: string }).caseReference,
    );
    expect(new Set(references).size).toBe(references.length);
  });

  it(
    'the rows of every read model equal those of a rebuild',
    async () => {
      const pool = openDatabase(system.database);
      const names = readModels.map(({ name }) => name);
      const tables = await Promise.all(names.map((name) => requestRebuild(pool, name)));
      try {
        for (const [at, table] of tables.entries()) {
          const built = async () =>
            (await listBuilds(pool)).find((each) => each.table === table && each.state === 'ready');
          await eventually(`${table} is built`, built, caughtUpWithinMs);
          const compared = async () => {
            const found = await parity(pool, names[at]!, table);
            return found.comparable ? found : undefined;
          };
          expect([table, (await eventually(`${table} is level`, compared)).same]).toEqual([table, true]);
        }
      } finally {
        await pool.end();
      }
    },
    2 * caughtUpWithinMs,
  );

  it(
    'Kafka has every public fact once, in the order of each case',
    async () => {
      const told = { store: system.store, brokers: kafka.brokers, topicPrefix };
      const whole = async () => {
        const audit = await auditTopic(told, topic);
        return audit.lost.length === 0 ? audit : undefined;
      };
      const audit = await eventually('all is told', whole, caughtUpWithinMs).catch(() =>
        auditTopic(told, topic),
      );
      say(`${audit.told} told`);
      expect(audit).toEqual({ ...flawless, told: audit.told });
    },
    2 * caughtUpWithinMs,
  );
});
