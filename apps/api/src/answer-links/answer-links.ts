import { Inject, Injectable } from '@nestjs/common';
import { fileSubject } from '#documents';
import {
  type CalendarDate,
  type LinkOnFile,
  type LinkState,
  linkState,
  parseCaseId,
  type Sealed,
} from '#domain';
import type { EventStore } from '#event-store';
import { type AnswerTokens, answerTokens, KeyVault, type Sealing, tokenSha256 } from '#privacy';
import { type RecordedCase, recordedCase } from '../case/recorded-case.js';
import { eventStore, sealing } from '../parts.js';

/** A genuine link that has not ended without an answer. */
export interface LinkFound extends RecordedCase {
  readonly letterId: string;
  readonly link: LinkOnFile;
  readonly linkState: Exclude<LinkState, 'over'>;
  /** The subject whose key seals its letter: what comes by the link is sealed with the same key. */
  readonly subject: string;
}

/** Finds the link in a letter from its token. */
@Injectable()
export class AnswerLinks {
  readonly #tokens: AnswerTokens;

  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(KeyVault) vault: KeyVault,
    @Inject(sealing) private readonly people: Sealing,
  ) {
    this.#tokens = answerTokens(vault, fileSubject);
  }

  /** Whether a token is genuine, as far as this can be checked without reading a case. */
  isGenuine(token: unknown): boolean {
    return typeof token === 'string' && this.#tokens.read(token) !== undefined;
  }

  async find(token: unknown, on: CalendarDate): Promise<LinkFound | undefined> {
    const named = typeof token === 'string' ? this.#tokens.read(token) : undefined;
    const caseId = named && parseCaseId(named.caseId);
    const recorded = caseId && (await recordedCase(this.store, caseId));
    if (!named || !recorded) return undefined;
    const subject = fileSubject(named.letter);
    const [letterId, letter] =
      [...recorded.state.letters].find(([, { file }]) => file.subject === subject) ?? [];
    const link = letter?.link;
    if (letterId === undefined || !link || link.tokenSha256 !== tokenSha256(String(token))) return undefined;
    const state = linkState(recorded.state, link, on);
    return state === 'over' ? undefined : { ...recorded, letterId, link, linkState: state, subject };
  }

  seal({ subject }: LinkFound, text: string): Sealed {
    return this.people.seal(subject, text);
  }
}
