import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { casebookApi } from '../api/casebook-api.js';
import { Names } from './names.js';

/** An API that tells each caller about their own council and its people only. */
let server: Server;
let url: string;
beforeAll(async () => {
  server = createServer(({ url: path, headers }, reply) => {
    const council = headers.authorization === 'Bearer of-cam' ? 'CAM' : 'SCA';
    const person = `officer.of.${council.toLowerCase()}`;
    const may = { authorisations: [{ council }], actsTodayFor: [council], takesCasesOf: [] };
    const told =
      path === '/officers'
        ? [{ officer: person, name: `Of ${council}`, ...may }]
        : [{ council, name: `Council ${council}` }];
    reply.setHeader('content-type', 'application/json').end(JSON.stringify(told));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('the names of people and councils', () => {
  it('are cached for each user separately', async () => {
    const names = new Names();
    const toldTo = (token: string) => names.readFor(casebookApi(url, { token, correlationId: 'names-spec' }));
    const first = await toldTo('of-cam');
    const then = await toldTo('of-sca');
    expect(first.councils.map(({ code }) => code)).toEqual(['CAM']);
    expect(then.councils.map(({ code }) => code)).toEqual(['SCA']);
    expect(then.officersOf('CAM')).toEqual([]);
    expect(then.officersOf('SCA')).toEqual([{ value: 'officer.of.sca', words: 'Of SCA' }]);
    expect(then.caseOfficersOf('SCA')).toEqual([]);
    expect(then.council('CAM').name).toBe('CAM');
    expect(then.person('officer.of.cam')).toBe('Officer Of Cam');
    expect(await toldTo('of-cam')).toBe(first);
  });
});
