import { randomUUID } from 'node:crypto';
import { EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BatchAppendResp, batchOptions, batchPart, readAnswers } from './bare-client.js';
import { byItself, collect, failureOf, happened, happenings, numbersIn } from './events.js';
import { bareArguments, channelTo, servedBy } from './features.js';
import { contract, newStream } from './servers.js';

const inAMinute = (): Date => new Date(Date.now() + 60_000);

contract('calling', (server) => {
  let bare: InstanceType<typeof streamsGrpc.StreamsClient>;

  beforeAll(async () => {
    bare = new streamsGrpc.StreamsClient(...(await channelTo(server.address)));
  });
  afterAll(() => bare.close());

  it('reports the supported methods', async () => {
    const { methods, version } = await servedBy(server.address);
    const streams = 'event_store.client.streams.streams';
    expect(methods).toEqual(
      expect.arrayContaining(
        ['read', 'append', 'batchappend', 'delete', 'tombstone'].map((name) => `${streams}/${name}`),
      ),
    );
    expect(version.year).toBeGreaterThanOrEqual(23);
  });

  it('is discovered through its gossip', async () => {
    const discovering = server.connectionString.replace(/^esdb:/, 'esdb+discover:');
    const client = EventStoreDBClient.connectionString(discovering);
    const stream = newStream();
    await client.appendToStream(stream, happened(1));
    expect(numbersIn(await collect(client.readStream(stream)))).toEqual([1]);
    await client.dispose();
  });

  it('cancels an append whose deadline has passed', async () => {
    const late = { ...byItself, deadline: 0 };
    expect(await failureOf(server.client.appendToStream(newStream(), happened(1), late))).toMatchObject({
      type: 'deadline-exceeded',
    });
  });

  it('continues when a reader leaves in the middle', async () => {
    const stream = newStream();
    await server.client.appendToStream(stream, happenings(2000));
    for await (const { event } of server.client.readStream(stream)) if (event?.revision === 10n) break;
    expect(await collect(server.client.readStream(stream))).toHaveLength(2000);
  });

  it('gives ids as two numbers to clients that ask for that form', async () => {
    const id = 'f0e1d2c3-b4a5-4697-8877-665544332211';
    const stream = newStream();
    await server.client.appendToStream(stream, { ...happened(1), id });
    const [answer] = await readAnswers(bare, server.address, stream);
    const structured = answer?.getEvent()?.getEvent()?.getId()?.getStructured();
    const hex = (half: string | undefined) => BigInt.asUintN(64, BigInt(half ?? 0)).toString(16);
    expect(hex(structured?.getMostSignificantBits())).toBe('f0e1d2c3b4a54697');
    expect(hex(structured?.getLeastSignificantBits())).toBe('8877665544332211');
    expect(answer?.getEvent()?.getEvent()?.getData_asU8()).toEqual(new Uint8Array(Buffer.from('{"n":1}')));
  });

  describe('batch appends in parts', () => {
    /**
     * Sends the parts in one call and waits for this many answers. Then it cancels the call rather than
     * half-closing it, because a server may end a half-closed call after its first answer, or never.
     */
    const answersTo = (count: number, ...parts: ReturnType<typeof batchPart>[]): Promise<BatchAppendResp[]> =>
      new Promise((resolve, reject) => {
        const answers: BatchAppendResp[] = [];
        const call = bare.batchAppend(...bareArguments(server.address));
        call.on('data', (answer: BatchAppendResp) => {
          if (answers.push(answer) < count) return;
          resolve(answers);
          call.cancel();
        });
        call
          .on('error', reject)
          .on('end', () => reject(new Error(`It ended after ${answers.length} answers`)));
        for (const part of parts) call.write(part);
      });
    const errorTypes = (answers: BatchAppendResp[]) =>
      answers.map((answer) => answer.getError()?.getDetails()?.getTypeName() ?? 'none');

    it('are written as one', async () => {
      const [id, stream] = [randomUUID(), newStream()];
      const first = batchPart(id, [randomUUID(), randomUUID()], false);
      first.setOptions(batchOptions(stream, inAMinute()));
      const answers = await answersTo(
        1,
        first,
        batchPart(id, [randomUUID()], false),
        batchPart(id, [randomUUID()], true),
      );
      expect(answers.map((answer) => answer.getSuccess()?.getCurrentRevision())).toEqual(['3']);
      expect(answers[0]?.getCorrelationId()?.getString()).toBe(id);
      expect(await collect(server.client.readStream(stream))).toHaveLength(4);
    });

    it('are kept apart from other appends', async () => {
      const [one, other] = [randomUUID(), randomUUID()];
      const streams = [newStream(), newStream()] as const;
      const begun = [one, other].map((id, index) => {
        const part = batchPart(id, [randomUUID()], false);
        part.setOptions(batchOptions(streams[index] as string, inAMinute()));
        return part;
      });
      const answers = await answersTo(
        2,
        ...begun,
        batchPart(other, [randomUUID()], true),
        batchPart(one, [], true),
      );
      expect(errorTypes(answers)).toEqual(['none', 'none']);
      expect(await collect(server.client.readStream(streams[0]))).toHaveLength(1);
      expect(await collect(server.client.readStream(streams[1]))).toHaveLength(2);
    });

    it('are refused after their deadline, and write nothing', async () => {
      const stream = newStream();
      const late = batchPart(randomUUID(), [randomUUID()], true);
      late.setOptions(batchOptions(stream, new Date(Date.now() - 1000)));
      expect(errorTypes(await answersTo(1, late))).toEqual(['event_store.client.Timeout']);
      expect(await failureOf(collect(server.client.readStream(stream)))).toMatchObject({
        type: 'stream-not-found',
      });
    });
  });
});
