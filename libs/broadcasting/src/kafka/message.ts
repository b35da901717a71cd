import { topicOf } from '../contract/channels.js';
import type { Announcement } from '../contract/public-event.js';

/** A fact on its way to a topic: a CloudEvent in binary mode. */
export interface Message {
  readonly topic: string;
  /** Everything under one key stays in order. */
  readonly key: string;
  /** What it is about, in which topic: see {@link PublishedMark}. */
  readonly subject: string;
  readonly position: bigint;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: string;
}

/** What a topic says about a message it holds. */
interface PublishedMark {
  readonly subject: string;
  readonly position: bigint;
  readonly settled: bigint;
  /** What was told of it before, behind this position, is taken back. */
  readonly isWithdrawal: boolean;
}

/** Not an attribute of the fact but of its sending: everything up to here had been told before it. */
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

/** What a message found in a topic tells of; nothing where it is none of ours. */
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
 * Two councils may number a case alike, so the source is part of what it is about; and a fact may be told in two
 * topics, and be in one of them only when its teller dies.
 */
const subjectKey = (topic: string, source: string, subject: string | undefined): string =>
  `${topic} ${source} ${subject ?? ''}`;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || Buffer.isBuffer(value) ? value.toString() : undefined;

const isWhole = (value: string | undefined): value is string => value !== undefined && /^\d+$/.test(value);

/** Before the first fact nothing was told, whichever way that is written. */
const settledText = (settled: bigint | null): string =>
  String(settled !== null && settled > 0n ? settled : 0n);
