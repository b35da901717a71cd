import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type RunningOffice, startOffice } from '../system/office.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';

describe('what is brought in from a file', () => {
  let office: RunningOffice;
  let console: RunningConsole;
  beforeAll(async () => {
    office = await startOffice();
    console = await startConsole(office);
  }, 120_000);
  afterAll(async () => {
    await console.stop();
    await office.stop();
  });

  async function bring(person: string, page: string, action: string, content: string, more = {}) {
    const browser = await console.browser().signIn(person);
    const { body } = await browser.get(page);
    const file = { name: 'file', bytes: Buffer.from(content) };
    const answer = await browser.postFile(action, { ...hiddenFields(body), ...more }, file);
    return { browser, answer };
  }

  it('leads from an application that cannot be read to where it is kept', async () => {
    const at = '/councils/cam/receive';
    const { browser, answer } = await bring('nadia.rahman', at, at, '{"this is": "no application"}');
    expect(answer.status).toBe(400);
    expect(answer.body).toContain('The file is kept as it came');
    expect(answer.body).toMatch(/href="\/councils\/cam\/unread">Put it right/);
    const { body } = await browser.get('/councils/cam/unread');
    expect(body).toMatch(/received only once\. <span class="beside">\(and 2 more\)<\/span>/);
  });

  it('asks for the file again if it is empty', async () => {
    const at = '/councils/cam/receive';
    const { answer } = await bring('nadia.rahman', at, at, '');
    expect(answer.body).toContain('Choose the file of the application');
    expect(answer.body).not.toContain('The file is kept');
  });

  it('says what is wrong with a row, with days as people write them', async () => {
    const row = 'OLD/3,pp.full.householder,2019-03-04,decided,refused,2019-02-20';
    const { answer } = await bring(
      'peter.lowe',
      '/councils/cam/import',
      '/councils/cam/import/check',
      `reference,applicationType,receivedOn,status,decision,decidedOn\n${row}\n`,
      { source: 'Former system, 31 May 2026' },
    );
    expect(answer.body).toContain(
      'The day it was received is 4 March 2019: 20 February 2019 is before that.',
    );
    expect(answer.body).toContain('Ended: decided');
  });
});
