import { describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from '../session/session.js';
import { Preferences } from './preferences.js';

const secret = new Uint8Array(32).fill(7);
const cookies = new Cookies({
  console: { secret, url: 'http://127.0.0.1:3010' },
  production: false,
} as never);
const preferences = new Preferences(cookies);

const asking = (roles: readonly string[] | null, sent: Readonly<Record<string, string>> = {}) =>
  ({ session: roles && { roles }, cookies: sent }) as unknown as FastifyRequest;

function replying() {
  const set: unknown[] = [];
  const reply = { setCookie: (name: string, value: string) => set.push([name, value]) };
  return { set, reply: reply as unknown as FastifyReply };
}

describe("the user's home page", () => {
  it('is the first page of their roles', () =>
    expect(preferences.homeOf(asking(['teamLeader', 'officer']))).toBe('/team'));

  it('is the page that they chose', () =>
    expect(preferences.homeOf(asking(['teamLeader'], { 'casebook-home': '/work' }))).toBe('/work'));

  it.each(['/money', '//elsewhere.example', 'https://elsewhere.example', ''])(
    'is not a page that their roles do not open: %p',
    (home) => expect(preferences.homeOf(asking(['officer'], { 'casebook-home': home }))).toBe('/work'),
  );

  it('is the front page before they sign in', () => expect(preferences.homeOf(asking(null))).toBe('/'));

  it('is kept in a cookie, if their roles open it', () => {
    const { set, reply } = replying();
    expect(preferences.chooseHome(asking(['officer']), reply, '/money')).toBe(false);
    expect(preferences.chooseHome(asking(['officer']), reply, '/cases')).toBe(true);
    expect(set).toEqual([['casebook-home', '/cases']]);
  });
});

describe('single keys in lists', () => {
  it('work unless they were turned off', () => {
    expect(preferences.keysAreOn(asking([]))).toBe(true);
    expect(preferences.keysAreOn(asking([], { 'casebook-keys': 'off' }))).toBe(false);
  });
});
