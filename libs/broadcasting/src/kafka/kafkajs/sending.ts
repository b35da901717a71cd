import { setTimeout as pause } from 'node:timers/promises';
import type { ICustomPartitioner, Kafka, Producer } from 'kafkajs';
import type { Message } from '../message.js';
import { type Piece, pieces } from './pieces.js';

class Stale extends Error {
  override readonly name = 'Stale';
}

/**
 * Writes through kafkajs one batch after the other, each to one partition, and waits for each. If kafkajs
 * repeats a send to several leaders, messages can be lost or doubled when a leader moves; so can two parallel
 * sends when the first answer is lost. A single batch is repeated under its own sequence numbers, and
 * accepted once.
 */
export class Sender {
  readonly producer: Producer;
  #confirmedAt = Number.NEGATIVE_INFINITY;
  #underWay: Promise<void> = Promise.resolve();

  constructor(
    kafka: Kafka,
    private readonly retries: number,
    /** How long a broadcaster may write without checking again that it is the only one. */
    private readonly freshMs: number,
  ) {
    this.producer = kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: this.#chosenPartition,
      // The minimum that kafkajs allows for an idempotent producer. Our own code makes further attempts, so that we can
      // stop them.
      retry: { retries: 1 },
    });
  }

  /** One after the other, for all callers. */
  send(
    messages: readonly Message[],
    partitionsOf: ReadonlyMap<string, number>,
    stillOurs: () => Promise<void>,
  ): Promise<void> {
    this.#underWay = this.#underWay.then(async () => {
      for (const piece of pieces(messages, partitionsOf)) await this.#sendSurely(piece, stillOurs);
    });
    return this.#underWay;
  }

  async close(): Promise<void> {
    await this.#underWay.catch(() => undefined);
    await this.producer.disconnect();
  }

  async #sendSurely(piece: Piece, stillOurs: () => Promise<void>): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      if (tries > 0 || this.#ageMs() > this.freshMs / 2) {
        await stillOurs();
        this.#confirmedAt = performance.now();
      }
      try {
        await this.#sendOnce(piece);
        return;
      } catch (error) {
        if (tries === this.retries || !mayPass(error)) throw error;
      }
      await pause(Math.min(1_000, 50 * 2 ** tries) * (0.5 + Math.random() / 2));
    }
  }

  async #sendOnce({ topic, partition, messages }: Piece): Promise<void> {
    const answers = await this.producer.send({
      topic,
      acks: -1,
      messages: messages.map(({ key, headers, value }) => ({ key, headers, value, partition })),
    });
    const taken = answers.length === 1 && answers[0]!.partition === partition && answers[0]!.errorCode === 0;
    if (!taken) throw new Error(`the broker did not confirm what was sent to ${topic}/${partition}`);
  }

  #ageMs(): number {
    return performance.now() - this.#confirmedAt;
  }

  /**
   * Kafkajs calls this before each of its attempts, immediately before it writes: the last chance to stop a process
   * that was paused and then replaced.
   */
  readonly #chosenPartition: ICustomPartitioner =
    () =>
    ({ message }) => {
      if (this.#ageMs() > this.freshMs) throw new Stale('ask again before writing');
      return message.partition!;
    };
}

/**
 * An error after which kafkajs itself would have tried again. Recognised by name, because this class cannot be
 * imported.
 */
const mayPass = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'KafkaJSNumberOfRetriesExceeded' || error instanceof Stale);
