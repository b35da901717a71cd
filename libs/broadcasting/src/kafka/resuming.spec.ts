import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { Place } from '#event-store';
import { asyncApiDocument } from '../contract/asyncapi.js';
import { type Held, type Message, PlaceLost, type Publisher } from './index.js';
import { publishedMarkIn } from './message.js';
import { publishedBefore, resume } from './resuming.js';

const topic = 'casebook.planning-application.v1';
const at = (position: bigint, subject = 'a case') => ({ topic, subject, position });
const held = (found: Partial<Held>): Held => ({
  marks: new Map(),
  settled: new Map(),
  touched: new Set(),
  trimmed: new Set(),
  ...found,
});

describe('the last published position', () => {
  it('is known for each case from its own messages, not from the last message of its partition', () => {
    const wasTold = publishedBefore(held({ marks: new Map([['a case', 10n]]) }), 5n);
    expect([at(10n), at(11n), at(10n, 'another')].map(wasTold)).toEqual([true, false, false]);
  });

  it('is known from the position recorded in the topic, for a case whose messages retention has deleted', () => {
    const wasTold = publishedBefore(
      held({ trimmed: new Set([topic]), settled: new Map([[topic, 20n]]) }),
      null,
    );
    expect([at(20n), at(21n)].map(wasTold)).toEqual([true, false]);
  });

  it('is empty for a case without messages if the topic is complete', () => {
    expect(publishedBefore(held({ settled: new Map([[topic, 20n]]) }), null)(at(20n))).toBe(false);
  });

  it('is unknown if neither checkpoint nor topic has it', () => {
    expect(() => publishedBefore(held({ trimmed: new Set([topic]) }), null)).toThrow(PlaceLost);
  });
});

describe('after the record was restored from a backup, the broadcaster', () => {
  const last: Place = { position: 100n, id: '5f0f9e0c-3f0d-5a51-9d0e-0c3b6f5d7a11' };
  const key = (subject: string) => `${topic} /councils/CAM ${subject}`;

  /** The messages in a broker, and those sent to it. */
  function broker(marks: Record<string, bigint>): Publisher & { readonly sent: Message[] } {
    const sent: Message[] = [];
    return {
      sent,
      readBack: async () => held({ marks: new Map(Object.entries(marks).map(([of, at]) => [key(of), at])) }),
      send: async (messages, stillOurs) => {
        await stillOurs();
        sent.push(...messages);
      },
      close: async () => undefined,
    };
  }

  const resumed = async (publisher: Publisher, done: string[] = []) =>
    resume({
      publisher,
      topicPrefix: 'casebook.',
      store: { readAfter: () => Promise.reject(), prove: () => Promise.reject() },
      progress: {
        place: last,
        parked: [],
        isRestored: true,
        restored: async () => void done.push('restored'),
        save: async () => undefined,
        stillOurs: async () => undefined,
      },
    });

  it('withdraws only events that it published after the common history', async () => {
    const [publisher, done] = [
      broker({ '26/1/HFUL': 500n, '26/2/HFUL': 100n, '26/3/HFUL': 40n }),
      [] as string[],
    ];
    await resumed(publisher, done);
    expect(publisher.sent.map(({ subject, position }) => [subject, position])).toEqual([
      [key('26/1/HFUL'), 100n],
    ]);
    expect(publisher.sent[0]!.headers).toMatchObject({
      ce_type: 'casebook.withdrawn.v1',
      ce_source: '/councils/CAM',
      ce_subject: '26/1/HFUL',
      ce_position: '100',
    });
    const [{ headers, value }] = publisher.sent as [Message];
    const { components } = asyncApiDocument() as { components: Record<string, Record<string, unknown>> };
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const { payload } = components.messages!['casebook.withdrawn.v1'] as { payload: object };
    const headersAllowed = components.schemas!.withdrawalHeaders as object;
    expect([ajv.validate(payload, JSON.parse(String(value))), ajv.errors]).toEqual([true, null]);
    expect([ajv.validate(headersAllowed, headers), ajv.errors]).toEqual([true, null]);
    expect(done).toEqual(['restored']);
  });

  it('publishes the new facts of a subject whose numbers are used again, each once', async () => {
    const { wasPublished, place } = await resumed(broker({ '26/1/HFUL': 500n, '26/3/HFUL': 40n }));
    expect(place).toEqual(last);
    const asked = ([90n, 100n, 101n, 500n] as const).map((position) =>
      wasPublished({ topic, subject: key('26/1/HFUL'), position }),
    );
    expect(asked).toEqual([true, true, false, false]);
  });

  it('is followed by a later broadcaster that finds the withdrawals in the topic', async () => {
    const publisher = broker({ '26/1/HFUL': 500n });
    await resumed(publisher);
    const [{ headers }] = publisher.sent as [Message];
    expect(publishedMarkIn(topic, headers)).toEqual({
      subject: key('26/1/HFUL'),
      position: 100n,
      settled: 100n,
      isWithdrawal: true,
    });
  });
});
