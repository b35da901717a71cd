/**
 * The classes of both clients have one place on the global object, so the newer one is loaded in a realm of its own.
 * @jest-environment node
 */
import { expect, it } from '@jest/globals';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { messagesAreThoseOf } from '../../test/messages.js';
import { appendMessage } from './append-messages.js';

messagesAreThoseOf('@kurrent/kurrentdb-client', { shared, streams } as never);

/** The classes of the older client do not have this field. */
it('append messages carry a duration, not a clock time', () => {
  const append = { correlationId: 'c', stream: 's', expectedRevision: null, events: [], deadlineMs: 5_250 };
  const options = streams.BatchAppendReq.deserializeBinary(appendMessage(append)).getOptions();
  expect(options?.getDeadline()?.toObject()).toEqual({ seconds: 5, nanos: 250_000_000 });
  expect(options?.hasDeadline21100()).toBe(false);
});
