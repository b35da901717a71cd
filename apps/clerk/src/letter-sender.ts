import { setTimeout as pause } from 'node:timers/promises';
import { type Carrier, CarrierRefused, type Message } from '#carriers';
import { type FileStore, fileKey, fileSubjectId } from '#documents';
import {
  type CaseId,
  type CouncilCode,
  clerk,
  type LetterOnFile,
  type PlanningApplicationCommand,
  planningApplication,
} from '#domain';
import { decideAndAppend, type EventStore, type Recorded, StreamCache, stateAfter } from '#event-store';
import { type CalendarDate, type Instant, londonDate } from '#legislation';
import type { Logger } from '#observability';
import { type AnswerTokens, type FileSealing, type Sealing, withToken } from '#privacy';
import { type LetterUnderWay, lettersUnderWay, type ReadDatabase } from '#read-models';
import { emailIn, erased, idOf, tooOld, writtenAt } from './letter-details.js';
import { letterReference } from './letter-reference.js';

interface LetterSenderOptions {
  readonly store: EventStore;
  readonly reads: ReadDatabase;
  readonly files: FileStore;
  readonly people: Sealing;
  readonly sealing: FileSealing;
  readonly tokens: AnswerTokens;
  /** The carrier of a council's letters. */
  readonly carrierOf: (council: CouncilCode) => Carrier;
  readonly log: Logger;
  readonly now: () => Instant;
  /** Elapsed time by a monotonic clock. */
  readonly passedMs?: () => number;
  readonly isStopped?: () => boolean;
}

const betweenRoundsMs = 2_000;

/** Letters are checked at growing intervals, because post takes days. */
const firstPauseMs = 2_000;
const longestPauseMs = 1_800_000;

interface Look {
  readonly pauseMs: number;
  readonly againAtMs: number;
}

/**
 * Hands over letters and follows them until delivery. The case's own record says what is still to be done, so
 * that no rebuild or replay sends anything. Before every letter the carrier is asked by our reference whether
 * it has it already. A letter sent before an answer was lost may still arrive, so the sender waits for that
 * time after its start and after each lost answer.
 */
export class LetterSender {
  readonly #looks = new Map<string, Look>();
  readonly #beganMs: number;
  readonly #passedMs: () => number;

  constructor(private readonly options: LetterSenderOptions) {
    this.#passedMs = options.passedMs ?? (() => performance.now());
    this.#beganMs = this.#passedMs();
  }

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.options.isStopped?.()) await this.round(signal);
      await pause(betweenRoundsMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Checks every letter in progress that is due. */
  async round(signal: AbortSignal): Promise<void> {
    for (const the of await lettersUnderWay(this.options.reads)) {
      if (signal.aborted) return;
      if ((this.#looks.get(idOf(the))?.againAtMs ?? 0) > this.#passedMs()) continue;
      await this.#look(the);
    }
  }

  /** Checks the case's record, because the list may lag or be rebuilt. */
  async #look(the: LetterUnderWay): Promise<void> {
    const { store, carrierOf, log } = this.options;
    const { caseId, letterId } = the;
    const facts = await store.readStream(`planningApplication-${caseId}`);
    const state = stateAfter(planningApplication, facts);
    const letter = state.stage === 'unknown' ? undefined : state.letters.get(letterId);
    if (!letter || letter.outcome !== null) return void this.#looks.delete(idOf(the));
    try {
      if (letter.handedOver) await this.#follow(the, letter.handedOver);
      else await this.#handOver(the, letter, facts);
    } catch (err) {
      if (err instanceof CarrierRefused) return this.#ended(the, 'notDelivered', err.message);
      // The outcome is unknown: the carrier is asked by reference once it can know.
      this.#later(the, carrierOf(the.council).settledAfterMs);
      log.warn(
        { err, caseId, letterId },
        'a letter could not be handed over or followed: the clerk tries again',
      );
    }
  }

  #later(the: LetterUnderWay, atLeastMs = 0): void {
    const before = this.#looks.get(idOf(the));
    const pauseMs = before ? Math.min(2 * before.pauseMs, longestPauseMs) : firstPauseMs;
    this.#looks.set(idOf(the), { pauseMs, againAtMs: this.#passedMs() + Math.max(pauseMs, atLeastMs) });
  }

  async #handOver(the: LetterUnderWay, letter: LetterOnFile, facts: readonly Recorded[]): Promise<void> {
    const { carrierOf, now } = this.options;
    const carrier = carrierOf(the.council);
    if (this.#passedMs() < this.#beganMs + carrier.settledAfterMs) return;
    const reference = letterReference(the.caseId, the.letterId);
    const known = await carrier.find({ reference, channel: letter.channel });
    if (known !== undefined) return this.#handedOver(the, known);
    if (Date.parse(now()) - writtenAt(facts, the.letterId) > carrier.remembersMs)
      return this.#ended(the, 'notDelivered', tooOld);
    const message = await this.#messageOf(the, letter, facts);
    if (message === undefined) return this.#ended(the, 'notDelivered', erased);
    return this.#handedOver(the, await carrier.take(message));
  }

  async #follow(the: LetterUnderWay, { carrierId }: NonNullable<LetterOnFile['handedOver']>): Promise<void> {
    const { state, said } = await this.options.carrierOf(the.council).statusOf(carrierId);
    if (state === 'underWay') return this.#later(the);
    await this.#ended(the, state, said);
  }

  /** The letter's unsealed content; undefined if its key was destroyed. */
  async #messageOf(
    { caseId, letterId }: LetterUnderWay,
    { channel, recipient, file, encloses, link }: LetterOnFile,
    facts: readonly Recorded[],
  ): Promise<Message | undefined> {
    const reference = letterReference(caseId, letterId);
    const content = await this.#contentOf(file);
    if (!content) return undefined;
    if (channel === 'post') return { reference, channel, print: content };
    const to = emailIn(this.options.people, recipient);
    if (to === undefined) return undefined;
    const words = link
      ? withToken(content.toString('utf8'), this.#tokenOf(caseId, file))
      : content.toString('utf8');
    const [subject = '', body = ''] = words.split(/\n\n(.*)/s);
    const state = stateAfter(planningApplication, facts);
    const document = state.stage === 'unknown' ? undefined : state.register.documents.get(encloses[0] ?? '');
    const enclosed = document?.file ? await this.#contentOf(document.file) : undefined;
    const enclosure = enclosed && document ? { name: `${document.title}.pdf`, content: enclosed } : null;
    return { reference, channel, to, subject, body, enclosure };
  }

  /** The same token each time, so that a letter handed over again after a crash has the same link. */
  #tokenOf(caseId: CaseId, { subject }: LetterOnFile['file']): string {
    return this.options.tokens.of({ caseId, letter: fileSubjectId(subject) });
  }

  async #contentOf(file: LetterOnFile['file']): Promise<Buffer | undefined> {
    const read = (from: number, to: number) =>
      this.options.files.read(fileKey(file.subject, file.sha256), from, to);
    const answer = this.options.sealing.openFile(file, read, 0, file.bytes);
    if ('erased' in answer) return undefined;
    const parts: Buffer[] = [];
    for await (const part of answer.opened) parts.push(part);
    return Buffer.concat(parts);
  }

  #handedOver(the: LetterUnderWay, carrierId: string): Promise<void> {
    const { letterId } = the;
    const carrier = this.options.carrierOf(the.council).name;
    return this.#record(the, (on) => ({ type: 'RecordLetterHandedOver', letterId, carrier, carrierId, on }));
  }

  #ended(the: LetterUnderWay, outcome: 'delivered' | 'notDelivered', said: string): Promise<void> {
    const { letterId } = the;
    return this.#record(the, (on) => ({ type: 'RecordLetterOutcome', letterId, outcome, said, on }));
  }

  async #record(
    { caseId, council, letterId }: LetterUnderWay,
    commandOn: (on: CalendarDate) => PlanningApplicationCommand,
  ): Promise<void> {
    const { store } = this.options;
    const now = this.options.now();
    const command = commandOn(londonDate(now));
    const context = {
      ...{ actor: clerk, council, now },
      commandId: `clerk/${command.type}/${caseId}/${letterId}`,
      correlationId: `clerk/letters/${letterId}`,
    };
    const writing = { store, memory: new StreamCache(1) };
    await decideAndAppend(writing, planningApplication, `planningApplication-${caseId}`, command, context);
    this.#looks.delete(idOf({ caseId, letterId }));
  }
}
