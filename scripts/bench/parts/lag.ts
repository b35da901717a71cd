import { ReadModelWaits } from '#projections';
import { liveThrough, receive } from '../cases.js';
import { Commands } from '../commands.js';
import { closedLoop, type Measured, measured, openLoop } from '../driving.js';
import { type KafkaListener, listenTo } from '../kafka-listener.js';
import { type Line, ms, rate, whole } from '../report.js';
import type { BenchSystem } from '../system.js';

const connections = 50;
const seconds = 15;
const peakSeconds = 5;

/**
 * The time from sending a command until it is in the read model and in Kafka, at half of the maximum rate.
 */
export async function lag(
  system: BenchSystem,
  { brokers }: { brokers: readonly string[] | null },
): Promise<readonly Line[]> {
  await system.start('API');
  const lives = await liveThrough(system, 12);
  await system.start('projector');
  const kafka = brokers ? { KAFKA_BROKERS: brokers.join(',') } : {};
  await system.start('broadcaster', kafka);
  const ear = brokers ? await listenTo(brokers) : undefined;
  const caseIds = await receive(system.store, lives, connections * 20);
  const sending = await Commands.over(system, connections);
  const waits = new ReadModelWaits(system.database);
  await closedLoop(sending.workers(caseIds), peakSeconds);
  const peak = await closedLoop(sending.workers(caseIds), peakSeconds);
  await settle(waits, sending, caseIds[0]!);
  const { visible, heard } = await watch({ sending, caseIds, waits, ear, perSecond: peak.perSecond / 2 });
  sending.close();
  await Promise.all([waits.close(), ear?.close()]);
  return [
    { what: 'the whole system at its peak, c=50', found: rate(peak) },
    line('command → visible in the caseload, p99', visible, 'p99 < 100 ms'),
    ...(heard ? [line('command → in Kafka, p99', heard, 'p99 < 150 ms')] : []),
  ];
}

const line = (what: string, found: Measured, want: string): Line => ({
  what,
  found: `${ms(found.p99Ms)} (p50 ${ms(found.p50Ms)})`,
  against: `${whole(found.perSecond)}/s, half the peak`,
  want,
});

/** Waits for one more command, so that the backlog of the peak is gone. */
async function settle(waits: ReadModelWaits, sending: Commands, caseId: string): Promise<void> {
  const position = await sending.allocate(sending.connections[0]!, caseId);
  const seen = await waits.waitFor('council_caseload', position, { timeoutMs: 120_000 });
  if (!seen) throw new Error('The read models did not catch up with the peak in two minutes.');
}

interface Watching {
  readonly sending: Commands;
  readonly caseIds: readonly string[];
  readonly waits: ReadModelWaits;
  readonly ear: KafkaListener | undefined;
  readonly perSecond: number;
}

async function watch({ sending, caseIds, waits, ear, perSecond }: Watching) {
  const visibleMs: number[] = [];
  const heardMs: number[] = [];
  const free = [...sending.connections];
  const waiting: (() => void)[] = [];
  const begin = async (index: number): Promise<void> => {
    const sent = performance.now();
    while (free.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    const connection = free.pop()!;
    const position = await sending.allocate(connection, caseIds[index % caseIds.length]!);
    free.push(connection);
    waiting.shift()?.();
    const seen = waits.waitFor('council_caseload', position, { timeoutMs: 60_000 }).then((shown) => {
      visibleMs.push(shown ? performance.now() - sent : Number.POSITIVE_INFINITY);
    });
    const heard = ear?.heard(position).then((at) => heardMs.push(at - sent));
    await Promise.all([seen, heard]);
  };
  const from = performance.now();
  await openLoop(begin, { perSecond, seconds });
  const tookMs = performance.now() - from;
  return { visible: measured(visibleMs, tookMs), heard: ear && measured(heardMs, tookMs) };
}
