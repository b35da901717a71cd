import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { loadConfig } from '#config';
import type { CaseId, StreamName } from '#domain';
import { instant } from '#legislation';
import { run } from '../../../apps/auditor/src/run.js';
import { randomFrom } from '../../../apps/local/src/seed/random.js';
import { setUp } from '../../../apps/local/src/seed/set-up.js';
import { makeSubmission } from '../../../apps/local/src/seed/submission.js';
import { type RunningService, startService } from '../../system/running-service.js';

export let service: RunningService;
export let folder: string;
export const day = '2026-03-03';
const submittedAt = instant('2026-03-02T10:00:00Z');
const random = randomFrom(6);
export const pathOf = (caseId: string, route = '') => `/councils/CAM/planning-applications/${caseId}${route}`;
export const streamOf = (caseId: string): StreamName => `planningApplication-${caseId as CaseId}`;
export const [one, other] = ['Rosa Linden', 'Ngozi Bell'] as const;
export const aside = (route: string, under = '/councils/CAM') => `${under}/facts-set-aside${route}`;

export async function received(): Promise<string> {
  const payload = makeSubmission(random, { council: 'CAM', submittedAt, type: 'pp.full.householder' });
  return (await service.done('submission-portal', '/submissions?council=CAM', payload, '2026-03-02')).caseId;
}

export async function auditor(...words: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const config = async () =>
    loadConfig({
      ...{ EVENTSTORE_URL: service.eventStore, DATABASE_URL: service.database },
      CASEBOOK_DATA: folder,
    });
  const output = {
    say: (line: string) => said.push(line),
    refuse: () => undefined,
    progress: () => undefined,
  };
  return { code: await run(words, config, output), said: said.join('\n') };
}

export const get = async (path: string, who = other) => (await service.read(who, path, day)).body;
export const allocate = (caseId: string) =>
  service.sent('amina.hassan', pathOf(caseId, '/allocation'), { officer: 'dylan.price' }, day);

/** Starts the service and a folder for the auditor, and stops it after the specs. */
export function openHeldRecord(): void {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casebook-set-aside-'));
    service = await startService();
    for (const { route, body, at } of setUp())
      await service.done('Rosa Linden', route, body, at.slice(0, 10));
  }, 120_000);
  afterAll(async () => {
    await service.stop();
    await rm(folder, { recursive: true });
  });
}
