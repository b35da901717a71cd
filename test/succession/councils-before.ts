import { readFileSync } from 'node:fs';
import { afterAll, beforeAll } from '@jest/globals';
import { stageOf } from '../system/proposing.js';
import { authorised, type RunningService, startService } from '../system/running-service.js';

export let running: RunningService;
export const begins = '2027-02-01';
export const theDay = '2027-04-01';
export const service = '/shared-services/shared';
export const fixture = JSON.parse(
  readFileSync(new URL('../../libs/intake/fixtures/householder.json', import.meta.url), 'utf8'),
);
export const cases: Record<string, { caseId: string; caseReference: string; council: string }> = {};
export const pathOf = (council: string, id: string) =>
  `/councils/${council}/planning-applications/${cases[id]!.caseId}`;

export async function receive(
  id: string,
  council: string,
  ward: string,
  day = begins,
  on = day,
): Promise<void> {
  const metadata = { ...fixture.metadata, id, submittedAt: `${day}T09:42:10.500Z` };
  // Each application has its own payment.
  const fee = { ...fixture.data.application.fee, reference: { govPay: `paid-for-${id}` } };
  const application = { ...fixture.data.application, fee };
  const data = { ...fixture.data, application, property: { ...fixture.data.property, ward } };
  const body = { ...fixture, metadata, data };
  cases[id] = await running.done('Submission portal', `/submissions?council=${council}`, body, on);
}

/** Starts the service with councils, people and cases before the day of succession. */
export function openCouncilsBefore(): void {
  beforeAll(async () => {
    running = await startService();
    const { done } = running;
    const referenceFormat = '{yy}/{number}/{suffix}';
    for (const council of ['CAM', 'SCA', 'FEN'])
      await done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, begins);
    for (const council of ['GCA', 'NOR', 'SOU']) {
      const format = `${council}/{yyyy}/{number}`;
      await done('Rosa Linden', '/councils', { council, name: council, referenceFormat: format }, begins);
    }
    await done('Rosa Linden', service, { name: 'Shared', host: 'CAM', firstMonth: '2027-02' }, begins);
    for (const council of ['CAM', 'SCA', 'FEN'])
      await done('Rosa Linden', ...stageOf(service, council, 'live', begins), begins);
    await authorised(running, ['dylan.price', 'Dylan Price'], ['CAM', 'SCA'], begins);
    await authorised(running, ['amina.hassan', 'Amina Hassan'], ['GCA', 'NOR'], begins);
    await authorised(running, ['peter.lowe', 'Peter Lowe'], ['SOU', 'GCA'], begins);
    await authorised(running, ['ngozi.bell', 'Ngozi Bell'], ['NOR'], begins);
    await authorised(running, ['farid.aziz', 'Farid Aziz'], ['CAM', 'SCA', 'GCA', 'FEN'], begins);
    await done('Rosa Linden', `${service}/officers/farid.aziz/authorisation`, { from: begins }, begins);
    await receive('c1', 'CAM', 'Petersfield');
    await receive('c2', 'CAM', 'Romsey');
    await receive('s1', 'SCA', 'Cottenham');
    await receive('north', 'FEN', 'Marsh');
    await receive('south', 'FEN', 'Fenbury');
    await receive('named', 'FEN', 'Marsh');
  }, 60_000);
  afterAll(() => running.stop());
}
