import { topicOf } from '../contract/channels.js';
import type { Announcement } from '../contract/public-event.js';

/** A fact on its way to a topic: a CloudEvent in binary mode. */
export interface Message {
  readonly topic: string;
  /** Everything under one key stays in order. */
  readonly key: string;
  /** Its subject and topic: see {@link PublishedMark}. */
  readonly subject: string;
  readonly position: bigint;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Data that a topic keeps with a message. */
interface PublishedMark {
  readonly subject: string;
  readonly position: bigint;
  readonly settled: bigint;
  /** Everything that was published about it after this position is withdrawn. */
  readonly isWithdrawal: boolean;
}

/** An attribute of sending, not of the fact: everything up to here was published before it. */
export const settledHeader = 'casebook_settled';

/** For a message that withdraws what was published about its subject after its position. */
export const withdrawnHeader = 'casebook_withdrawn';

export function messageOf(
  { channel, event }: Announcement,
  { prefix, settled }: { prefix: string; settled: bigint | null },
): Message {
  const { data, datacontenttype, ...attributes } = event;
  const headers = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [`ce_${name}`, String(value)]),
  );
  const topic = topicOf(channel, prefix, event.council);
  return {
    topic,
    key: event.subject ?? event.source,
    subject: subjectKey(topic, event.source, event.subject),
    position: BigInt(event.position),
    headers: { 'content-type': datacontenttype, ...headers, [settledHeader]: settledText(settled) },
    value: JSON.stringify(data),
  };
}

/** The mark of a message in a topic; undefined if the message is not from Casebook. */
export function publishedMarkIn(
  topic: string,
  headers: Readonly<Record<string, unknown>>,
): PublishedMark | undefined {
  const [source, position, settled] = ['ce_source', 'ce_position', settledHeader].map((name) =>
    text(headers[name]),
  );
  if (!source || !isWhole(position) || !isWhole(settled)) return undefined;
  const subject = subjectKey(topic, source, text(headers.ce_subject));
  const isWithdrawal = text(headers[withdrawnHeader]) === 'true';
  return { subject, position: BigInt(position), settled: BigInt(settled), isWithdrawal };
}

/**
 * Two councils may use the same case number, so the source is part of the key. A fact may be published in two
 * topics; after a crash it may be in only one of them.
 */
const subjectKey = (topic: string, source: string, subject: string | undefined): string =>
  `${topic} ${source} ${subject ?? ''}`;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || Buffer.isBuffer(value) ? value.toString() : undefined;

const isWhole = (value: string | undefined): value is string => value !== undefined && /^\d+$/.test(value);

/** Before the first fact nothing was published; there are two ways to write that. */
const settledText = (settled: bigint | null): string =>
  String(settled !== null && settled > 0n ? settled : 0n);
