import { Partitioners } from 'kafkajs';
import type { Message } from '../message.js';

/** Below the smallest record batch that a broker refuses (1 MiB), headers included. */
const mostBytes = 400_000;
const mostMessages = 500;

/** Messages for one partition, in order, few enough for one request. */
export interface Piece {
  readonly topic: string;
  readonly partition: number;
  readonly messages: readonly Message[];
}

export function pieces(
  messages: readonly Message[],
  partitionsOf: ReadonlyMap<string, number>,
): readonly Piece[] {
  const made: (Piece & { readonly messages: Message[]; bytes: number })[] = [];
  const open = new Map<string, (typeof made)[number]>();
  for (const message of messages) {
    const { topic, key } = message;
    const partition = partitionOf(topic, key, partitionsOf.get(topic)!);
    const bytes = sizeOf(message);
    let piece = open.get(`${topic}/${partition}`);
    if (!piece || piece.messages.length === mostMessages || piece.bytes + bytes > mostBytes) {
      piece = { topic, partition, messages: [], bytes: 0 };
      open.set(`${topic}/${partition}`, piece);
      made.push(piece);
    }
    piece.messages.push(message);
    piece.bytes += bytes;
  }
  return made;
}

const sizeOf = ({ key, headers, value }: Message): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + name.length + Buffer.byteLength(text) + 8,
    key.length + Buffer.byteLength(value),
  );

const byKey = Partitioners.DefaultPartitioner();

/** The same as Kafka's own Java client (murmur2), so that other programs find a key in the same partition. */
export function partitionOf(topic: string, key: string, partitions: number): number {
  const partitionMetadata = Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 0,
    replicas: [],
    isr: [],
  }));
  return byKey({ topic, partitionMetadata, message: { key, value: null } });
}
