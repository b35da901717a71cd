import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seal } from '../../apps/console/src/session/seal.js';
import { type RunningOffice, startOffice } from '../system/office.js';
import { hiddenFields, type RunningConsole, startConsole } from '../system/running-console.js';
import { type OneCase, receiveCase } from './one-case.js';

const secret = randomBytes(32).toString('base64');

let office: RunningOffice;
let console: RunningConsole;
let one: OneCase;
beforeAll(async () => {
  office = await startOffice();
  console = await startConsole(office, { CASEBOOK_CONSOLE_SECRET: secret });
  one = await receiveCase(office);
}, 120_000);
afterAll(async () => {
  await console.stop();
  await office.stop();
});

const note = 'The neighbour at 4 rang: “the fence” <is> 2 m & leans.';

/** A user writes a note whose session ends before they send it. */
async function writing(how: 'gone' | 'refused by the API') {
  const browser = await console.browser().signIn('nadia.rahman');
  const at = `${one.at}/do/notes`;
  const form = { ...hiddenFields((await browser.get(at)).body), 'f.note': note };
  browser.cookies.delete('casebook-session');
  if (how === 'refused by the API') {
    const session = { token: 'no longer one', id: 'nadia.rahman', name: 'N', jobTitle: null, roles: [] };
    browser.cookies.set('casebook-session', await new Seal(secret).close('session', session, 60));
  }
  return { browser, at, sent: await browser.post(`${at}/check`, form) };
}

const notesOnRecord = async (): Promise<number> => {
  const { body } = await office.as('nadia.rahman').get(`${one.api}/history`);
  return body.facts.filter(({ words }: { words: string }) => words.includes('fence')).length;
};

describe('a form whose session has ended', () => {
  it.each(['gone', 'refused by the API'] as const)(
    'is kept with its input, and continues once its writer has signed in again: %s',
    async (how) => {
      const before = await notesOnRecord();
      const { browser, at, sent } = await writing(how);
      expect(sent.status).toBe(401);
      expect(sent.body).toContain('Nothing was recorded, and what you wrote is kept on this page.');
      expect(sent.body).not.toContain('Nadia Rahman');
      const kept = hiddenFields(sent.body);
      expect(sent.body).toContain(`action="${at}/change"`);
      const { 'f.note': written = '' } = kept;
      const restored = { ...kept, 'f.note': unescaped(written) };
      expect(restored['f.note']).toBe(note);
      // Before the sign-in, the same page again without any loss.
      expect(hiddenFields((await browser.post(`${at}/change`, restored)).body)).toEqual(kept);
      await browser.signIn('nadia.rahman');
      expect((await browser.get('/signed-in')).body).toContain('Close this tab');
      const again = await browser.post(`${at}/change`, restored);
      expect(again.status).toBe(200);
      expect(unescaped(again.body)).toContain(note);
      expect(await notesOnRecord()).toBe(before);
      const form = { ...hiddenFields(again.body), 'f.note': note };
      expect((await browser.post(`${at}/check`, form)).status).toBe(303);
      expect((await browser.post(`${at}/check`, form)).status).toBe(303);
      expect(await notesOnRecord()).toBe(before + 1);
    },
  );

  it("is shown to nobody else who signs in at that browser, and is never sent in another person's name", async () => {
    const { browser, at, sent } = await writing('gone');
    const kept = hiddenFields(sent.body);
    await browser.signIn('dylan.price');
    const refused = await browser.post(`${at}/change`, kept);
    expect(refused.status).toBe(403);
    expect(refused.body).toContain('This form belongs to somebody else');
    expect(unescaped(refused.body)).not.toContain(note);
  });

  it('is not kept for another browser, which lacks its cookie', async () => {
    const { at, sent } = await writing('gone');
    const stranger = await console.browser().signIn('nadia.rahman');
    expect((await stranger.post(`${at}/change`, hiddenFields(sent.body))).status).toBe(403);
  });
});

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
