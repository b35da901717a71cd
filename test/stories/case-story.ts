import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { CaseId, CouncilCode } from '#domain';
import type { EventStore } from '#event-store';
import { calendarDate, type Instant } from '#legislation';
import { KeyVault } from '#privacy';
import { subjectFor } from '../../apps/api/src/planning-application/sealed-entries.js';
import { runDueChecks } from '../../apps/clerk/src/rounds.js';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission } from '../../apps/local/src/seed/submission.js';
import type { Answer } from '../system/asking.js';
import type { RunningApi } from '../system/running-api.js';

/** The surroundings of every case in a story: an API with its read models, two councils and their people. */
export interface PlanningOffice {
  readonly api: RunningApi;
  readonly store: EventStore;
}

/** Variations of how a story is told. */
export interface Told {
  /** The submission for a type, where it is not generated. */
  readonly payload?: (type: string) => object | undefined;
  /** The faults of the case as open data, checked after every act. */
  readonly faults?: (exported: object) => readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: a story says what it expects of a fact, field by field.
type Fact = any;

/** One case as its staff use it: on a day, somebody does something. Everything goes over HTTP. */
export class CaseStory {
  #caseId = '';
  #path = '';
  #position = '';

  constructor(
    private readonly office: () => PlanningOffice,
    private readonly told: Told,
  ) {}

  get caseId(): string {
    return this.#caseId;
  }

  /** Submits an application through the portal to Cambridge, paid unless the story pays later. */
  submitted = async (at: string, type: string, { paid } = { paid: true }): Promise<Answer> => {
    const submittedAt = at as Instant;
    const wish = { council: 'CAM', submittedAt, type } as const;
    const made = this.told.payload?.(type) ?? makeSubmission(randomFrom(7), wish);
    const payload = paid ? made : withoutPayment(made);
    const answer = await this.office()
      .api.as('submission-portal')
      .post('/submissions?council=CAM', sentAs(payload, submittedAt), { 'casebook-now': at });
    if (answer.status !== 201) throw new Error(`submitted: ${JSON.stringify(answer.body)}`);
    this.#caseId = answer.body.caseId;
    // The council of the case may be Cambridge's successor.
    this.#path = `/councils/${answer.body.council}/planning-applications/${this.#caseId}`;
    await this.#moved(at.slice(0, 10), answer.body.position);
    return answer;
  };

  /** Does something on a day as somebody, and expects success. */
  does = async (day: string, who: string, route: string, body: object = {}): Promise<Answer> => {
    // Publishing needs a decision about each file.
    if (route === 'publication') await this.looksAtWhatCame(day, who);
    const answer = await this.#post(day, who, route, body);
    if (answer.status !== 200) throw new Error(`${day} ${route}: ${JSON.stringify(answer.body)}`);
    await this.#moved(day, answer.body.position);
    return answer;
  };

  /** Reviews each submitted file, and finds no personal data in it. */
  looksAtWhatCame = async (day: string, who: string): Promise<void> => {
    const came = (await this.facts()).filter(({ type }) => type === 'DocumentSubmitted');
    const seen = { publishStatus: 'publish', reason: 'Names nobody' };
    for (const { documentId } of came)
      await this.does(day, who, `documents/${documentId}/publish-status`, seen);
  };

  /** An act of two people: one proposes it and another confirms it. */
  twoDo = async (
    day: string,
    [proposer, confirmer]: readonly [proposer: string, confirmer: string],
    route: string,
    body: object = {},
  ): Promise<Answer> => {
    const { proposalId } = (await this.does(day, proposer, `${route}/proposal`, body)).body;
    return this.does(day, confirmer, `${route}/confirmation`, { proposalId });
  };

  /** Expects a refusal with this code and a sentence. */
  refuses = async (day: string, who: string, route: string, body: object, code: string): Promise<Answer> => {
    const answer = await this.#post(day, who, route, body);
    expect({ route, ...answer.body }).toMatchObject({ route, code, detail: expect.stringMatching(sentence) });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    return answer;
  };

  /** The preview of a command, with the resulting stage. */
  previews = async (day: string, who: string, route: string, body: object = {}): Promise<Answer['body']> =>
    (await this.#post(day, who, `${route}/preview`, body)).body;

  /** Runs the clerk's due checks on a day. Returns what it recorded. */
  timePasses = async (to: string): Promise<readonly string[]> => {
    const today = calendarDate(to);
    const now = `${to}T05:00:00.000Z` as Instant;
    const the = { caseId: this.#caseId as CaseId, council: 'CAM' as CouncilCode };
    const acts = await runDueChecks(this.office().store, the, { now, today });
    const last = acts.at(-1)?.decided;
    if (last && 'done' in last) await this.#moved(to, String(last.done.position));
    return acts.map(({ command }) => command);
  };

  /** The case as open data. */
  exportNow = async (day: string): Promise<Answer['body']> => (await this.#get(day, '/open-data')).body;

  /** The case as its officers see it. */
  caseNow = async (day: string): Promise<Answer['body']> => (await this.#get(day, '')).body;

  /** Every stored fact, first to last. */
  facts = async (): Promise<readonly Fact[]> => {
    const recorded = await this.office().store.readStream(`planningApplication-${this.#caseId}`);
    return recorded.map(({ event }) => event);
  };

  /** The latest fact of a type. */
  fact = async (type: string): Promise<Fact> => (await this.facts()).findLast((each) => each.type === type);

  /** The key of an entry's personal data, if there is one. */
  keyFor = (entryId: string): unknown =>
    this.office()
      .api.app.get(KeyVault)
      .find(subjectFor(this.#caseId as CaseId, entryId));

  #post(day: string, who: string, route: string, body: object): Promise<Answer> {
    // Stories share texts, but a payment reference must be unique in the service.
    if (route === 'payments' && 'reference' in body)
      body = { ...body, reference: `${body.reference} ${this.#caseId}` };
    const headers = { 'casebook-now': `${day}T10:00:00Z` };
    return this.office().api.as(who).post(`${this.#path}/${route}`, body, headers);
  }

  async #get(day: string, route: string): Promise<Answer> {
    const headers = { 'casebook-now': `${day}T10:00:00Z`, 'casebook-wait-for': this.#position };
    const answer = await this.office().api.as('helen.marsh').get(`${this.#path}${route}`, headers);
    if (answer.status !== 200) throw new Error(`${day} ${route}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  async #moved(day: string, position: string): Promise<void> {
    this.#position = position;
    if (this.told.faults) expect(this.told.faults(await this.exportNow(day))).toEqual([]);
  }
}

const sentence = /^[\p{Lu}\d£].+ .+\.$/su;

interface Submitted {
  readonly metadata: object;
  readonly data: { readonly application: { readonly fee?: { readonly reference?: { govPay?: string } } } };
}

/** A submission with this time and a unique id and payment. */
function sentAs(payload: object, submittedAt: Instant): object {
  const sent = structuredClone(payload) as Submitted;
  const { reference } = sent.data.application.fee ?? {};
  if (reference?.govPay) reference.govPay = randomUUID();
  const { metadata } = sent;
  return { ...sent, metadata: { ...metadata, id: randomUUID(), organisation: 'CAM', submittedAt } };
}

/** A submission that was not paid at the portal: without the payment provider's reference. */
function withoutPayment(payload: object): object {
  const sent = structuredClone(payload) as { data: { application: { fee?: { reference?: unknown } } } };
  delete sent.data.application.fee?.reference;
  return sent;
}

/** A file as it is put on the case. */
/** Nothing of the site or the plan asks for more publicity than usual. */
export const ordinarySite = {
  ...{ departure: false, affectsRightOfWay: false },
  ...{ affectsListedBuildingSetting: false, affectsConservationArea: false },
  reason: 'Seen on site',
};

export const paper = (documentId: string, kind: string) => ({
  documentId,
  kind,
  title: documentId,
  mediaType: 'application/pdf',
  bytes: 2048,
  sha256: 'ab'.repeat(32),
  location: `https://files.example/${documentId}`,
});
