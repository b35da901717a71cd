import { expect } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission, type SubmissionWish } from '../../apps/local/src/seed/submission.js';
import type { RunningApi } from './running-api.js';

export const submittedAt = instant('2026-03-02T10:00:00Z');
export const at = (day: string): Record<string, string> => ({ 'casebook-now': `${day}T10:00:00Z` });

// biome-ignore lint/suspicious/noExplicitAny: a form as portals send it, of which a spec puts a few answers otherwise.
export type Form = any;

export interface OfficeCase {
  readonly path: string;
  readonly caseId: string;
  readonly reference: string;
  /** As it was sent. */
  readonly form: Form;
}

/** Cases as the people of an office work on them. What is read shows all that was done here before. */
export class OfficeCases {
  #position = '';

  /** Each seed invents another application. */
  constructor(
    private readonly office: () => Pick<RunningApi, 'as'>,
    private seed = 0,
  ) {}

  /** Received on Monday 2 March 2026: a householder's in Cambridge, if nothing else is wished for. */
  async received(
    wish: Partial<SubmissionWish> = {},
    put: (form: Form) => void = () => undefined,
  ): Promise<OfficeCase> {
    this.seed += 1;
    const wished = { council: 'CAM', type: 'pp.full.householder', submittedAt, ...wish } as const;
    const form: Form = makeSubmission(randomFrom(this.seed), wished);
    put(form);
    const { council } = wished;
    const { body, headers, status } = await this.office()
      .as('submission-portal')
      .post(`/submissions?council=${council}`, form, { 'casebook-now': submittedAt });
    expect([status, body.detail]).toEqual([status, undefined]);
    this.#position = headers.get('casebook-position')!;
    const path = `/councils/${council}/planning-applications/${body.caseId}`;
    return { path, caseId: body.caseId, reference: body.caseReference, form };
  }

  async act(
    { path }: Pick<OfficeCase, 'path'>,
    who: string,
    command: string,
    body: object,
    day = '2026-03-03',
  ): Promise<void> {
    const done = await this.office().as(who).post(`${path}/${command}`, body, at(day));
    expect([command, done.status, done.body.detail]).toEqual([command, 200, undefined]);
    this.#position = done.headers.get('casebook-position')!;
  }

  /** What whoever reads on a day sends along. */
  on(day: string): Record<string, string> {
    return { ...at(day), ...(this.#position && { 'casebook-wait-for': this.#position }) };
  }
}
