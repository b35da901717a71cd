import { expect } from '@jest/globals';
import { instant } from '#legislation';
import { randomFrom } from '../../apps/local/src/seed/random.js';
import { makeSubmission, type SubmissionWish } from '../../apps/local/src/seed/submission.js';
import type { RunningOffice } from './office.js';

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

/** Cases as the people of an office work on them. */
export class OfficeCases {
  /** Each seed invents another application. */
  constructor(
    private readonly office: () => Pick<RunningOffice, 'as' | 'waitFor'>,
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
    const { body, status } = await this.office()
      .as('submission-portal')
      .post(`/submissions?council=${council}`, form, { 'casebook-now': submittedAt });
    expect([status, body.detail]).toEqual([status, undefined]);
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
  }

  /** Tells the public of a valid householder's case as the law wants, with a site notice from the day. */
  async told(one: OfficeCase, day = '2026-03-03'): Promise<void> {
    const act = (who: string, command: string, body: object) => this.act(one, who, command, body, day);
    for (const at of (one.form.files as readonly unknown[]).keys())
      await act('nadia.rahman', `documents/submitted-${at + 1}/publish-status`, {
        ...{ publishStatus: 'withhold', reason: 'Not asked for here' },
      });
    await act('nadia.rahman', 'publication', {});
    await act('nadia.rahman', 'documents', {
      ...{ documentId: 'photo', kind: 'noticeEvidence', title: 'Photo', mediaType: 'image/jpeg', bytes: 1 },
      ...{ sha256: 'ab'.repeat(32), location: 'x', publishStatus: 'withhold' },
    });
    await act('dylan.price', 'publicity/needs', {
      ...{ departure: false, affectsRightOfWay: false, affectsListedBuildingSetting: false },
      ...{ affectsConservationArea: false },
    });
    await act('dylan.price', 'publicity/site-notices', { place: 'The gate', evidence: 'photo' });
  }

  /** A case told to the public, whose time for comments is over on the day. */
  async heard(one: OfficeCase, closed: string): Promise<void> {
    await this.told(one);
    await this.act(one, 'dylan.price', 'consultations/close', {}, closed);
  }

  /** The headers of a request on a day that shows what was done before, also if it is sent another way. */
  on(day: string): Record<string, string> {
    return { ...at(day), ...this.office().waitFor() };
  }
}
