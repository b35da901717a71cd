import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stageOf } from '../system/proposing.js';
import { authorised, type RunningService, startService } from '../system/running-service.js';

const begins = '2026-04-01';
const lastDay = '2026-06-30';
const after = '2026-07-01';
const service = '/shared-services/shared';
const referenceFormat = '{yy}/{number}/{suffix}';

let running: RunningService;
beforeEach(async () => {
  running = await startService();
}, 120_000);
afterEach(() => running.stop());

const takenOn = (council: string) =>
  running.done('Rosa Linden', '/councils', { council, name: council, referenceFormat }, begins);
const of = (council: string, officer: string, route: string) =>
  `/councils/${council}/officers/${officer}/authorisation${route}`;
/** Ends the authorisation of Rosa, who took the council on, and gives the officer's a last day. */
async function onlyUntilLastDay(council: string, officer: string): Promise<void> {
  const { done } = running;
  const who = { officer, name: officer, jobTitle: 'x', employer: council };
  await done('Rosa Linden', '/officers', who, begins);
  await done('Rosa Linden', of(council, officer, ''), { from: begins, until: lastDay }, begins);
  await done('Rosa Linden', of(council, 'rosa.linden', '/end'), { until: '2026-05-31' }, begins);
}

describe('a council for which nobody acts any more', () => {
  it('cannot arise: the last officer cannot leave, and somebody who acts for the service can authorise a new one', async () => {
    const { done, sent } = running;
    for (const council of ['CAM', 'SCA']) await takenOn(council);
    await done('Rosa Linden', service, { name: 'Shared', host: 'CAM', firstMonth: '2026-04' }, begins);
    for (const council of ['CAM', 'SCA'])
      await done('Rosa Linden', ...stageOf(service, council, 'live', begins), begins);
    await onlyUntilLastDay('SCA', 'peter.lowe');
    const early = await sent(
      'Rosa Linden',
      '/officers/peter.lowe/leaving',
      { lastDay: '2026-06-01' },
      begins,
    );
    expect([early.status, early.body.code]).toEqual([409, 'last-of-council']);
    expect(early.body.detail).toContain('nobody would act for SCA: first authorise somebody else');

    const anew = (as: string, officer = 'peter.lowe') =>
      sent(as, of('SCA', officer, '/anew'), { from: after }, after);
    const shut = await sent('Rosa Linden', of('SCA', 'peter.lowe', ''), { from: after }, after);
    expect([shut.status, shut.body.detail]).toEqual([403, expect.stringContaining('Nobody acts for SCA')]);
    expect((await anew('Peter Lowe')).status).toBe(403);
    expect((await anew('Rosa Linden')).status).toBe(200);
    const again = await anew('Rosa Linden', 'rosa.linden');
    expect([again.status, again.body.code]).toEqual([409, 'council-has-officers']);
  }, 120_000);

  it('can be opened again by the person whom the operator names if nobody may act for any council', async () => {
    const { sent } = running;
    await takenOn('CAM');
    await onlyUntilLastDay('CAM', 'peter.lowe');
    const anew = (on: string) => sent('Rosa Linden', of('CAM', 'rosa.linden', '/anew'), { from: on }, on);
    expect((await anew(lastDay)).status).toBe(403);
    expect((await anew(after)).status).toBe(200);
    await authorised(running, ['nadia.rahman', 'Nadia Rahman'], ['CAM'], after);
  }, 120_000);
});
