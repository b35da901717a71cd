import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

let office: RunningOffice;
let console: RunningConsole;
let one: OneCase;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office);
  one = await receiveCase(office);
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

describe('the console without its event store', () => {
  it('shows the case as recorded, and says that nothing can be recorded', async () => {
    const visitor = await console.browser().signIn('nadia.rahman');
    const before = await visitor.get(one.at);
    expect(before.body).toContain('What you can do now');
    await office.loseStore();
    const summary = await visitor.get(one.at);
    expect(summary.status).toBe(200);
    expect(summary.body).toContain('Reading only: nothing can be recorded now.');
    expect(summary.body).toContain(one.reference);
    expect(summary.body).not.toContain('What you can do now');
    for (const part of ['documents', 'people', 'money', 'timeline'])
      expect([part, (await visitor.get(`${one.at}/${part}`)).status]).toEqual([part, 200]);
    const form = await visitor.get(`${one.at}/do/notes`);
    expect(form.status).toBe(503);
    expect(form.body).toContain('Nothing that you recorded is lost.');
    expect((await visitor.get('/work')).status).toBe(200);
  });
});
