import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'casebook-issuers-'));
const file = join(folder, 'issuers.json');
afterAll(() => rmSync(folder, { recursive: true }));

const cambridge = { issuer: 'https://login.cam.example', audience: 'casebook', vouchesFor: ['CAM'] };

function issuersIn(content: unknown, besides: Record<string, string> = {}) {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return loadConfig({ OIDC_ISSUERS_FILE: file, ...besides }).identity.issuers;
}

describe('the issuers whose tokens are accepted', () => {
  it('are the development issuer by default, whose subjects are the ids of officers', () => {
    const [issuer] = loadConfig({}).identity.issuers;
    expect(issuer).toMatchObject({ issuer: 'http://127.0.0.1:3000/dev', identifiesBy: 'officerId' });
  });

  it('may be a single issuer, whose claims and roles may have other names', () => {
    const [issuer] = loadConfig({
      OIDC_ISSUER: 'https://login.cam.example',
      OIDC_ROLES_CLAIM: 'realm_access.roles',
      OIDC_ROLE_NAMES: 'Planning-Officers = officer, 1b2c=teamLeader',
    }).identity.issuers;
    expect(issuer).toMatchObject({
      claims: { person: 'sub', roles: 'realm_access.roles', councils: 'councils' },
      roleNames: { 'Planning-Officers': 'officer', '1b2c': 'teamLeader' },
      identifiesBy: 'officerRecord',
      jwksUrl: null,
    });
  });

  it('may be several, in a file that names the councils for which each may speak', () => {
    const machine = { id: 'portal', roles: ['officer'], councils: 'all' };
    const other = { ...cambridge, issuer: 'https://sca.example', machines: { client: machine } };
    expect(issuersIn([cambridge, other])).toMatchObject([
      { issuer: cambridge.issuer, vouchesFor: ['CAM'], identifiesBy: 'officerRecord', machines: {} },
      { issuer: 'https://sca.example', machines: { client: machine } },
    ]);
  });

  it.each<readonly [string, unknown, RegExp]>([
    ['is not JSON', '[', /cannot be read/],
    ['names no issuer', [], /list of issuers/],
    ['has an unknown field', [{ ...cambridge, isuer: 'x' }], /has no "isuer"/],
    ['names an issuer twice', [cambridge, cambridge], /twice/],
    ['does not name the councils of an issuer', [{ ...cambridge, vouchesFor: undefined }], /vouchesFor/],
    ['has an empty audience', [{ ...cambridge, audience: '' }], /audience must be text/],
    [
      'names an unknown way to identify people',
      [{ ...cambridge, identifiesBy: 'email' }],
      /identifiesBy is none of/,
    ],
    [
      'has a machine without councils',
      [{ ...cambridge, machines: { c: { id: 'x', roles: ['officer'] } } }],
      /councils/,
    ],
  ])('are refused if the file %s', (_, content, says) => {
    expect(() => issuersIn(content)).toThrow(says);
  });

  it('are refused if they are set in the file and as a single issuer', () => {
    expect(() => issuersIn([cambridge], { OIDC_ISSUER: 'https://x.example' })).toThrow(/single issuer/);
  });
});
