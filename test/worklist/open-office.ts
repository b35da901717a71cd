import { afterAll, beforeAll, expect } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type OfficeCase, OfficeCases } from '../system/office-cases.js';

export let api: RunningOffice;

export const cases = new OfficeCases(() => api);
export const act: OfficeCases['act'] = (...asked) => cases.act(...asked);
export const received: OfficeCases['received'] = (...asked) => cases.received(...asked);

export async function list(who: string, query = '', day = '2026-03-03') {
  const { status, body } = await api.as(who).get(`/worklist${query}`, cases.on(day));
  expect([query, status]).toEqual([query, 200]);
  return body;
}

export const itemOf = (body: { items: { case: { caseId: string } }[] }, { caseId }: OfficeCase) =>
  body.items.find((each) => each.case.caseId === caseId) as never as Record<string, never> | undefined;

/** Nothing of the site or the plan asks for more publicity. */
const plainSite = {
  departure: false,
  affectsRightOfWay: false,
  affectsListedBuildingSetting: false,
  affectsConservationArea: false,
};

export async function valid(...asked: Parameters<typeof received>): Promise<OfficeCase> {
  const one = await received(...asked);
  await act(one, 'amina.hassan', 'allocation', { officer: 'dylan.price' });
  await act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
  return one;
}

export async function told(one: OfficeCase): Promise<void> {
  await act(one, 'dylan.price', 'publicity/needs', plainSite);
  await act(one, 'dylan.price', 'publicity/neighbour-letters', { letters: 4, sentOn: '2026-03-03' });
}

/** Starts the office, and stops it after the specs. */
export function openOffice(): void {
  beforeAll(async () => {
    api = await startOffice();
  }, 60_000);
  afterAll(() => api.stop());
}
