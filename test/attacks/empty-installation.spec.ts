import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minted } from '../system/minting.js';
import { type RunningApi, startApi } from '../system/running-api.js';
import { on } from '../system/running-service.js';

const day = on('2026-04-01');
const council = { council: 'CAM', name: 'Cambridge', referenceFormat: '{yy}/{number}/{suffix}' };
const joins = (officer: string) => ({ officer, name: officer, jobTitle: 'Manager', employer: 'CAM' });

let unnamed: RunningApi;
let named: RunningApi;
beforeAll(async () => {
  [unnamed, named] = await Promise.all([
    startApi({ CASEBOOK_FIRST_ADMINISTRATOR: '' }),
    startApi({ CASEBOOK_FIRST_ADMINISTRATOR: 'rosa.linden' }),
  ]);
}, 60_000);
afterAll(() => Promise.all([unnamed.stop(), named.stop()]));

describe('an installation in which nobody is authorised yet', () => {
  const sent = async (api: RunningApi, name: string, path: string, body: object) => {
    const answer = await api.as(name).post(path, body, day);
    return [answer.status, answer.body.code];
  };

  it('cannot be started if the settings name no person', async () => {
    for (const [path, body] of [
      ['/officers', joins('rosa.linden')],
      ['/councils', council],
    ] as const)
      expect(await sent(unnamed, 'Rosa Linden', path, body)).toEqual([403, 'council-not-authorised']);
  });

  it('can be started only by the person whom the setting names, in the right role', async () => {
    expect(await sent(named, 'Peter Lowe', '/officers', joins('peter.lowe'))).toEqual([
      403,
      'council-not-authorised',
    ]);
    const officer = await minted(named, { sub: 'rosa.linden', roles: ['officer'] });
    const { status, body } = await named.as(null).post('/councils', council, { ...officer, ...day });
    expect([status, body.code]).toEqual([403, 'role-not-allowed']);
  });

  it('lets that person join the service first, and then act for the councils they take on', async () => {
    expect(await sent(named, 'Rosa Linden', '/councils', council)).toEqual([409, 'unknown-officer']);
    expect(await sent(named, 'Rosa Linden', '/officers', joins('rosa.linden'))).toEqual([200, undefined]);
    expect(await sent(named, 'Rosa Linden', '/councils', council)).toEqual([200, undefined]);
    const { body } = await named.as('Rosa Linden').get('/officers', day);
    expect(body[0].authorisations).toEqual([{ council: 'CAM', from: '2026-04-01', until: null }]);
  });

  it('gives the person in the setting no right beyond the record once somebody is authorised', async () => {
    const before = on('2026-03-31');
    const early = await named.as('Rosa Linden').post('/officers', joins('eve'), before);
    expect([early.status, early.body.code]).toEqual([403, 'council-not-authorised']);
  });

  it('always keeps one person who can authorise others', async () => {
    const end = '/councils/CAM/officers/rosa.linden/authorisation/end';
    expect(await sent(named, 'Rosa Linden', end, { until: '2026-04-30' })).toEqual([409, 'last-of-council']);
    await sent(named, 'Rosa Linden', '/officers', joins('peter.lowe'));
    const letIn = '/councils/CAM/officers/peter.lowe/authorisation';
    expect(await sent(named, 'Rosa Linden', letIn, { from: '2026-04-01' })).toEqual([200, undefined]);
    expect(await sent(named, 'Rosa Linden', end, { until: '2026-04-30' })).toEqual([200, undefined]);
  });
});
