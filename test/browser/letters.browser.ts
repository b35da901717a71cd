import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { systemHere } from '../services/chromium.js';
import { eventually } from '../system/eventually.js';
import { askApi, tellApi } from './asking.js';
import { openBrowser, Visit, ways } from './browsing.js';
import { received } from './receiving.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The link in a message about a case, once the message has been sent. */
async function linkIn(reference: string): Promise<string> {
  const { outbox } = systemHere();
  return await eventually('the message with the link has gone', async () => {
    const names = (await readdir(outbox)).filter((name) => name.endsWith('.json'));
    const messages = await Promise.all(names.map((name) => readFile(join(outbox, name), 'utf8')));
    const message = messages.find((each) => each.includes(reference) && each.includes('/answer/'));
    return message && /\/answer\/[A-Za-z0-9_-]{72}(?![\w-])/.exec(message)?.[0];
  });
}

const file = { name: 'block plan.txt', mimeType: 'text/plain', buffer: Buffer.from('to scale') };

describe.each(ways)('a request that an officer sends by letter, %s', (way) => {
  it('contains a link, through which the agent answers, and the answer appears on the case', async () => {
    const { at, reference } = await received();
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await eventually('the case is there', async () => (await visit.open(at)) === 200 || undefined);
    await visit.open(`${at}/do/information-requests`);
    await visit.page.getByLabel('What is it about').selectOption('redLineBoundary');
    const wanted = `A red line that includes the access, ${way}`;
    await visit.write('What should they send?', wanted);
    await visit.press('Check what this does');
    await visit.press(/^Ask for it, for/);
    await visit.open(`${at}/letters`);
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Write a letter');
    expect(await visit.faults()).toEqual([]);
    const chosen = (label: string | RegExp) =>
      visit.page.getByLabel(label).locator('option:checked').textContent();
    expect(await chosen(/^Which letter/)).toContain('Letter that asks for information');
    expect(await chosen(/^Which request for information/)).toContain(wanted);
    await visit.press('Check what this does');
    expect(await visit.text()).toContain('A letter that asks for information was written to the agent');
    expect(await visit.faults()).toEqual([]);
    await visit.press(/^Write the letter, for/);
    expect(await visit.message()).toContain('Letter that asks for information');
    const link = await linkIn(reference);
    await visit.open('/outbox');
    expect(await visit.text()).toContain(reference);
    expect(await visit.faults()).toEqual([]);

    const agent = await Visit.begin(browser, way);
    expect(await agent.open(link)).toBe(200);
    expect(await agent.text()).toContain(wanted);
    expect(await agent.faults()).toEqual([]);
    await agent.page.getByLabel('Add a file').setInputFiles(file);
    await agent.press('Send this file');
    expect(await agent.text()).toContain('block plan.txt');
    expect(await agent.faults()).toEqual([]);
    await agent.write('Your answer', 'Here it is.');
    await agent.press('Check your answer');
    expect(await agent.heading()).toBe('Check your answer before you send it');
    expect(await agent.faults()).toEqual([]);
    await agent.press(/^Send your answer to/);
    expect(await agent.text()).toMatch(/has an answer to this[\s\S]*LA-\w{5}-\w{5}/);
    expect(await agent.faults()).toEqual([]);
    expect(await agent.page.context().cookies()).toEqual([]);

    await visit.open(`${at}/documents`);
    expect(await visit.text()).toContain('block plan.txt');
    await visit.open(`${at}/letters`);
    expect(await visit.faults()).toEqual([]);
    await Promise.all([visit.end(), agent.end()]);
  });
});

describe.each(ways)("a consultee's response, %s", (way) => {
  it('is given through the link in the letter, and appears on the case', async () => {
    const { at, path, reference } = await received();
    const tell = async (who: string, command: string, body: object) => {
      const { status, body: said } = await tellApi(who, `${path}/${command}`, body);
      expect([command, status, said.detail]).toEqual([command, 200, undefined]);
    };
    const { on } = await askApi<{ on: string }>('Nadia Rahman', '/me');
    await tell('Nadia Rahman', 'validation', { validFrom: on });
    const highways = { consulteeId: 'highways', name: 'County highways', kind: 'other' };
    await tell('Nadia Rahman', 'consultations', { consultees: [highways] });
    await tell('Nadia Rahman', 'letters', {
      ...{ letterId: 'views', letter: 'consultation', to: 'consultee', consulteeId: 'highways' },
      ...{ channel: 'email', name: 'County highways', email: 'highways@county.example' },
    });
    const consultee = await Visit.begin(browser, way);
    await consultee.open(await linkIn(reference));
    expect(await consultee.text()).toContain('asks County highways for comments on this application');
    expect(await consultee.faults()).toEqual([]);
    await consultee.press('Check your answer');
    expect(await consultee.text()).toContain('Choose whether you object');
    expect(await consultee.text()).toContain('Enter your comments, or write that there are none');
    expect(await consultee.faults()).toEqual([]);
    await consultee.choose('Changes or more information are needed first');
    await consultee.write('Your comments', `The visibility splay is short, ${way}.`);
    await consultee.write('Your name and job title', 'H. Way, engineer');
    await consultee.press('Check your answer');
    await consultee.press('Change your answer');
    expect(await consultee.page.getByLabel('Your comments').inputValue()).toContain('splay');
    await consultee.press('Check your answer');
    expect(await consultee.faults()).toEqual([]);
    await consultee.press(/^Send your answer to/);
    expect(await consultee.heading()).toContain('has an answer to this');
    expect(await consultee.faults()).toEqual([]);
    const visit = await (await Visit.begin(browser, way)).signIn('Nadia Rahman');
    await visit.open(`${at}/people`);
    expect(await visit.text()).toContain(`The visibility splay is short, ${way}.`);
    expect(await visit.faults()).toEqual([]);
    await Promise.all([visit.end(), consultee.end()]);
  });
});

describe.each(ways)('a council’s letter templates, %s', (way) => {
  it('are tried on a case before they are set, and apply from a day', async () => {
    const { reference } = await received();
    const visit = await (await Visit.begin(browser, way)).signIn('Peter Lowe');
    await visit.open('/councils/cam/letters');
    expect(await visit.faults()).toEqual([]);
    await visit.follow('Letter of acknowledgement');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Title', 'About {reference}', { exact: true });
    await visit.write('Words', 'It costs {everything}.', { exact: true });
    await visit.write('Reference of a case to try the text with', reference);
    await visit.press('Try this text');
    expect(await visit.text()).toContain('This text cannot be tried');
    expect(await visit.faults()).toEqual([]);
    await visit.write('Words', 'It came on {receivedOn}.', { exact: true });
    await visit.press('Try this text');
    expect(await visit.text()).toContain(`About ${reference}`);
    expect(await visit.faults()).toEqual([]);
    await visit.end();
  });
});
