import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { announcementsOf, noSharers } from '#broadcasting';
import type { StreamName } from '#domain';
import { firstFault, type Recorded } from '#event-store';
import { type CaseloadRow, caseload } from '#read-models';
import { askAs } from '../system/asking.js';
import { eventually } from '../system/eventually.js';
import { startWholeSystem, type WholeSystem } from '../system/whole-system.js';
import { type Acknowledged, Caller } from './caller.js';

const atOnce = 4;
/**
 * One process of each kind, and both projectors, of which only one has the lease. Restarted processes are
 * killed once more.
 */
const killed = ['event store', 'API 1', 'projector 1', 'projector 2', 'clerk', 'PostgreSQL', 'event store'];

let system: WholeSystem;
let callers: readonly Caller[];
const streams = new Map<string, readonly Recorded[]>();

/** Kills each process in turn while the callers work; then lets them finish. */
beforeAll(async () => {
  system = await startWholeSystem({ apis: 2, projectors: 2, clerks: 1 });
  callers = Array.from({ length: atOnce }, () => new Caller(system.urls));
  const enough = new AbortController();
  const lives = callers.map((caller) => caller.live(enough.signal));
  for (const name of killed) {
    const before = count();
    await system.kills.get(name)!();
    await eventually('commands go on after a kill', async () => count() > before + atOnce || undefined);
  }
  enough.abort();
  await Promise.all(lives);
  for (const caseId of casesOf(acknowledged()))
    streams.set(caseId, await system.store.readStream(`planningApplication-${caseId}` as StreamName));
}, 240_000);
afterAll(() => system?.stop());

const inOrder = (positions: readonly bigint[]): bigint[] =>
  positions.toSorted((one, other) => (one < other ? -1 : 1));

const acknowledged = (): readonly Acknowledged[] => callers.flatMap((caller) => caller.acknowledged);
const count = (): number => callers.reduce((sum, caller) => sum + caller.acknowledged.length, 0);
const casesOf = (all: readonly Acknowledged[]): string[] => [...new Set(all.map(({ caseId }) => caseId))];

describe('when every process was killed under load', () => {
  it('the kills interrupted requests, and still no command was refused', () => {
    expect(callers.reduce((sum, { repeats }) => sum + repeats, 0)).toBeGreaterThan(0);
    expect(callers.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(count()).toBeGreaterThan(100);
  });

  it('each acknowledged command is in its stream once, in the order of the requests', () => {
    for (const caller of callers)
      for (const caseId of casesOf(caller.acknowledged)) {
        const [submission, ...asked] = caller.acknowledged.filter((one) => one.caseId === caseId);
        const stored = streams.get(caseId)!.map(({ metadata }) => metadata.commandId);
        const ofSubmission = stored.filter((id) => id.startsWith(`submission/${submission!.caseId}/`));
        expect(new Set(ofSubmission).size).toBe(1);
        expect(stored).toEqual([...ofSubmission, ...asked.map(({ key }) => key)]);
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

  it('a command repeated under its key gets the same answer', async () => {
    const [caller] = callers;
    for (const command of caller!.acknowledged) expect(await caller!.repeat(command)).toEqual(command.answer);
  });

  it('the caseload equals a fold of the facts', async () => {
    const asker = askAs(system.urls[0]!, 'Helen Marsh');
    const last = inOrder([...streams.values()].flat().map(({ position }) => position)).at(-1);
    await eventually('the caseload has caught up', async () => {
      const { status } = await asker.get('/caseload?size=1', { 'casebook-wait-for': String(last) });
      return status === 200 || undefined;
    });
    for (const [caseId, stream] of streams) {
      const folded = stream.reduce<CaseloadRow | undefined>(
        (row, fact) => caseload.project(row, fact) ?? undefined,
        undefined,
      )!;
      const { body } = await asker.get(`/caseload?search=${encodeURIComponent(folded.caseReference)}`);
      const row = { ...folded, caseId, revision: String(folded.revision), held: null };
      // The row also has columns for searches, counts and the register.
      const [entry = {}] = body.cases;
      expect(row).toEqual({ ...row, ...entry });
      expect([body.cases.length, Object.keys(entry)]).toEqual([
        1,
        expect.arrayContaining(['stage', 'caseId']),
      ]);
    }
  });

  it('the change feed has each public fact once, in the order of the record', async () => {
    const told = await everyChange();
    const positions = told.map(({ position }) => BigInt(position));
    expect(positions).toEqual(inOrder(positions));
    const names = told.map(nameOf);
    expect(names).toHaveLength(new Set(names).size);
    const recorded = [...streams.values()]
      .flat()
      .flatMap((fact) => announcementsOf(fact, noSharers))
      .map(({ event }) => nameOf(event));
    expect(recorded.filter((name) => !names.includes(name))).toEqual([]);
  });
});

/** The identity of a CloudEvent. */
const nameOf = ({ source, id }: { source: string; id: string }): string => `${source} ${id}`;

async function everyChange(): Promise<{ id: string; source: string; position: string }[]> {
  const asker = askAs(system.urls[1]!, 'Helen Marsh');
  const told: { id: string; source: string; position: string }[] = [];
  for (let after = '0', more = true; more; ) {
    const { body } = await asker.get(`/changes?after=${after}&limit=1000`);
    told.push(...body.events);
    ({ next: after, more } = body);
  }
  return told;
}
