import { randomUUID } from 'node:crypto';
import {
  type CasebookEvent,
  type CaseReference,
  type CouncilCode,
  councilCode,
  officerId,
  type PlanningApplicationEvent,
  type StreamName,
} from '#domain';
import {
  type CommandContext,
  connectEventStore,
  digestOf,
  type EventStore,
  encode,
  recordSetAside,
  unreadableAt,
} from '#event-store';
import { instant } from '#legislation';
import { type DevNode, startDevNode } from '../../apps/dev-node/src/index.js';
import { day, planningApplicationSamples, private_ } from './samples.js';

interface TestCase {
  readonly stream: StreamName;
  readonly council: CouncilCode;
  readonly caseReference: CaseReference;
}

/** A real in-memory record to which specs append facts as commands do. */
export class TestRecord {
  readonly store: EventStore;
  readonly #places = new Map<StreamName, { revision: bigint; lastHash: string | null }>();

  private constructor(private readonly node: DevNode) {
    this.store = connectEventStore({ connectionString: node.connectionString });
  }

  static async open(): Promise<TestRecord> {
    return new TestRecord(await startDevNode());
  }

  get connectionString(): string {
    return this.node.connectionString;
  }

  async close(): Promise<void> {
    await this.store.close();
    await this.node.stop();
  }

  /** Appends facts of these types to a case as one command. Returns the position of the last. */
  async happen(to: TestCase, ...types: readonly PlanningApplicationEvent['type'][]): Promise<bigint> {
    const { caseReference, stream, council } = to;
    return this.append(
      stream,
      council,
      types.map(
        (type) => ({ ...planningApplicationSamples[type], caseReference }) as PlanningApplicationEvent,
      ),
    );
  }

  async append(
    stream: StreamName,
    council: CouncilCode | null,
    events: readonly CasebookEvent[],
  ): Promise<bigint> {
    const { encoded, lastHash } = encode(events, this.#place(stream), context(council));
    return this.#write(stream, encoded, lastHash);
  }

  /** Appends a fact of an unknown type. */
  async appendUnknown(stream: StreamName, type = 'CaseTeleported'): Promise<bigint> {
    const { revision } = this.#place(stream);
    const fact = { id: randomUUID(), type, data: {}, metadata: { schemaVersion: 1 } };
    return this.#write(stream, [fact], revision.toString());
  }

  /** Sets an unreadable fact aside as two people do. */
  async setAside({ stream, council, caseReference: ofCase }: TestCase, revision: bigint): Promise<bigint> {
    const named = unreadableAt(await this.store.readStored(stream), revision);
    if (!('fact' in named)) throw new Error(named.rejected.because);
    const people = { proposedBy: officerId('rosa.linden'), by: officerId('ngozi.bell') };
    const about = { reason: 'Nobody wrote it', proposalId: randomUUID(), ofCase, ...people };
    const fact = { type: 'FactSetAside', effectiveOn: day, ...named.fact, ...about } as const;
    const done = await recordSetAside(this.store, stream, fact, context(council));
    const last = await this.store.readLast(stream);
    this.#places.set(stream, { revision: done.revision, lastHash: last!.metadata.hash });
    return done.position;
  }

  #place(stream: StreamName) {
    const { revision, lastHash } = this.#places.get(stream) ?? { revision: -1n, lastHash: null };
    return { stream, revision, previousHash: lastHash };
  }

  async #write(
    stream: StreamName,
    events: Parameters<EventStore['append']>[2],
    lastHash: string | null,
  ): Promise<bigint> {
    const { revision } = this.#place(stream);
    const result = await this.store.append(stream, revision < 0n ? null : revision, events);
    if (!('appended' in result)) throw new Error(`${stream} was written by somebody else`);
    this.#places.set(stream, { revision: result.appended.revision, lastHash });
    return result.appended.position;
  }
}

export function testCase(number: number, council = councilCode('CAM')): TestCase {
  const stream: StreamName = `planningApplication-${randomUUID()}`;
  return {
    stream,
    council,
    caseReference: `26/${String(number).padStart(5, '0')}/HFUL` as CaseReference,
  };
}

const context = (council: CouncilCode | null): CommandContext & { commandDigest: string } => {
  const commandId = randomUUID();
  return {
    actor: { id: private_, role: 'officer' },
    council,
    commandId,
    commandDigest: digestOf(commandId),
    correlationId: commandId,
    now: instant(new Date().toISOString()),
  };
};
