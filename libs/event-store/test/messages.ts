import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendMessage, batchAnswerIn } from '../src/eventstoredb/append-messages.js';
import {
  allFrom,
  backwardsFrom,
  endOfStream,
  eventAt,
  fromRevision,
  searching,
  subscription,
  wholeStream,
} from '../src/eventstoredb/read-requests.js';
import { answerIn } from '../src/eventstoredb/stored-event.js';

/** The generated classes of one client, as far as all clients have them. */
interface Generated {
  readonly shared: typeof import('@eventstore/db-client/generated/shared_pb.js');
  readonly streams: typeof import('@eventstore/db-client/generated/streams_pb.js');
}

const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const text = fc.string({ unit: 'grapheme' });
const bytes = fc.uint8Array().map((array) => Buffer.from(array));
const event = fc.record({ id: fc.uuid(), type: text, data: bytes, metadata: bytes });

/** Our own messages and the client's classes understand each other. */
export function messagesAreThoseOf(name: string, { shared, streams }: Generated): void {
  const asked = ({ message }: { readonly message: Buffer }) =>
    streams.ReadReq.deserializeBinary(message).getOptions();

  describe(`Casebook's messages, decoded by the classes of ${name}`, () => {
    it('request a stream, from its beginning or its end', () =>
      fc.assert(
        fc.property(text, (stream) => {
          for (const [request, isBackwards] of [
            [wholeStream(stream), 0],
            [endOfStream(stream), 1],
          ] as const) {
            const options = asked(request);
            const of = options?.getStream();
            expect(Buffer.from(of?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(
              stream,
            );
            expect([of?.hasStart(), of?.hasEnd()]).toEqual([!isBackwards, !!isBackwards]);
            expect(options?.getReadDirection()).toBe(isBackwards);
            expect(options?.hasNoFilter() && options.getUuidOption()?.hasString()).toBe(true);
            expect(options?.getCount()).toBe(isBackwards ? '1' : String(Number.MAX_SAFE_INTEGER));
            expect(request.requiresLeader).toBe(true);
          }
        }),
      ));

    it('request one event of a stream', () =>
      fc.assert(
        fc.property(text, u64, (stream, revision) => {
          const options = asked(fromRevision(stream, revision, 1));
          expect(options?.getStream()?.getRevision()).toBe(revision.toString());
          expect([options?.getCount(), options?.getReadDirection()]).toEqual(['1', 0]);
        }),
      ));

    it('request all streams from a position on, and their end', () => {
      fc.assert(
        fc.property(u64, fc.array(text), fc.nat(), (position, prefixes, limit) => {
          const options = asked(allFrom(position, prefixes, limit));
          const at = options?.getAll()?.getPosition();
          expect([at?.getCommitPosition(), at?.getPreparePosition()]).toEqual(
            Array(2).fill(position.toString()),
          );
          const filter = options?.getFilter();
          expect(filter?.getStreamIdentifier()?.getPrefixList()).toEqual(prefixes);
          expect([filter?.getMax(), filter?.getCheckpointintervalmultiplier()]).toEqual([32, 1]);
          expect([options?.getCount(), options?.getReadDirection()]).toEqual([String(limit), 0]);
          const live = asked(subscription(position, prefixes));
          expect(live?.hasSubscription()).toBe(true);
          expect(live?.getAll()?.toObject()).toEqual(options?.getAll()?.toObject());
          expect(live?.getFilter()?.toObject()).toEqual(filter?.toObject());
        }),
      );
      expect(
        asked(allFrom(-1n, [], 1))
          ?.getAll()
          ?.hasStart(),
      ).toBe(true);
      const end = asked(backwardsFrom('end', 1));
      expect([end?.getAll()?.hasEnd(), end?.getReadDirection(), end?.getCount()]).toEqual([true, 1, '1']);
    });

    it('request the event at a position, those before it, and a search that reports progress', () => {
      fc.assert(
        fc.property(u64, fc.nat(), (position, limit) => {
          for (const [request, direction, count] of [
            [eventAt(position), 0, '1'],
            [backwardsFrom(position, limit), 1, String(limit)],
          ] as const) {
            const options = asked(request);
            expect(options?.getAll()?.getPosition()?.getCommitPosition()).toBe(position.toString());
            expect([options?.getReadDirection(), options?.getCount(), options?.hasNoFilter()]).toEqual([
              direction,
              count,
              true,
            ]);
          }
          const search = asked(searching(position, ['a-'], 2_000));
          expect([search?.hasSubscription(), search?.getFilter()?.getMax()]).toEqual([true, 2_000]);
        }),
      );
    });

    it('append exactly these events, at exactly this revision, within a time limit', () =>
      fc.assert(
        fc.property(
          fc.record({
            correlationId: fc.uuid(),
            stream: text,
            expectedRevision: fc.option(u64),
            events: fc.array(event),
            deadlineMs: fc.integer({ min: 1, max: 1e7 }),
          }),
          (append) => {
            const message = appendMessage(append);
            const request = streams.BatchAppendReq.deserializeBinary(message);
            expect(request.getCorrelationId()?.getString()).toBe(append.correlationId);
            expect(request.getIsFinal()).toBe(true);
            const options = request.getOptions();
            const { expectedRevision } = append;
            expect([options?.hasNoStream(), options?.getStreamPosition()]).toEqual([
              expectedRevision === null,
              (expectedRevision ?? 0n).toString(),
            ]);
            const events = request.getProposedMessagesList().map((each) => ({
              id: each.getId()?.getString(),
              type: each.getMetadataMap().get('type'),
              data: Buffer.from(each.getData_asU8()),
              metadata: Buffer.from(each.getCustomMetadata_asU8()),
            }));
            expect(events).toEqual(append.events);
          },
        ),
      ));
  });

  describe(`the messages of ${name}, read by Casebook`, () => {
    it('give the end of an append, or its error', () => {
      const answer = new streams.BatchAppendResp().setCorrelationId(new shared.UUID().setString('c'));
      const read = () => batchAnswerIn(Buffer.from(answer.serializeBinary()));
      fc.assert(
        fc.property(u64, u64, (revision, commit) => {
          const at = new shared.AllStreamPosition().setCommitPosition(commit.toString());
          const success = new streams.BatchAppendResp.Success().setCurrentRevision(revision.toString());
          answer.setSuccess(success.setPosition(at));
          expect(read()).toEqual({ correlationId: 'c', result: { revision, position: commit } });
        }),
      );
      answer.setSuccess(new streams.BatchAppendResp.Success().setCurrentRevision('7'));
      expect(read()).toEqual({ correlationId: 'c', result: { revision: 7n, position: null } });
    });

    it('give the progress of a subscription, in both halves', () =>
      fc.assert(
        fc.property(u64, u64, (commit, prepare) => {
          const checkpoint = new streams.ReadResp.Checkpoint()
            .setCommitPosition(commit.toString())
            .setPreparePosition(prepare.toString());
          const said = new streams.ReadResp().setCheckpoint(checkpoint).serializeBinary();
          expect(answerIn(Buffer.from(said))).toEqual({
            said: { checkpoint: { commit, prepare }, isCaughtUp: false },
          });
        }),
      ));

    it('give the end of a search, and nothing else that Casebook uses', () => {
      const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('s');
      for (const said of [
        new streams.ReadResp().setConfirmation(confirmed),
        new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound()),
      ])
        expect(answerIn(Buffer.from(said.serializeBinary()))).toEqual({
          said: { checkpoint: undefined, isCaughtUp: false },
        });
      const caughtUp = new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
      expect(answerIn(Buffer.from(caughtUp.serializeBinary()))).toEqual({
        said: { checkpoint: undefined, isCaughtUp: true },
      });
    });
  });
}
