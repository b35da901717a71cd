import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DevelopmentIssuer, type DevelopmentPerson } from './development-issuer.js';
import { verifyToken } from './verify-token.js';

const people: DevelopmentPerson[] = [
  { id: 'a.hassan', name: 'Amina Hassan', roles: ['officer', 'teamLeader'] },
  { id: 'portal', name: 'Submission portal', roles: ['portal'], councils: ['CAM'] },
];
let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'casebook-issuer-'));
});
afterAll(() => rm(home, { recursive: true }));

describe('the development issuer', () => {
  it('gives a person a token, by name or id in any case, and the token is accepted', async () => {
    const issuer = await open('one');
    const verify = verifyToken([{ ...settings('one'), keys: issuer.jwks, identifiesBy: 'officerId' }]);
    for (const called of ['amina hassan', 'A.Hassan']) {
      const minted = await issuer.mint(called);
      expect(await verify(`Bearer ${minted?.token}`)).toMatchObject({
        principal: { id: 'a.hassan', name: 'Amina Hassan', roles: ['officer', 'teamLeader'] },
      });
    }
  });

  it('gives a program a token with its councils', async () => {
    const issuer = await open('one');
    const verify = verifyToken([{ ...settings('one'), keys: issuer.jwks, identifiesBy: 'officerId' }]);
    expect(await verify(`Bearer ${(await issuer.mint('portal'))?.token}`)).toMatchObject({
      principal: { machineCouncils: ['CAM'] },
    });
  });

  it('gives no token to anybody else', async () => {
    expect(await (await open('one')).mint('Somebody Else')).toBeUndefined();
  });

  it('keeps its key, so that a token outlives a restart', async () => {
    const minted = await (await open('two')).mint('portal');
    const reopened = await open('two');
    const verify = verifyToken([{ ...settings('two'), keys: reopened.jwks, identifiesBy: 'officerId' }]);
    expect(await verify(`Bearer ${minted?.token}`)).toHaveProperty('principal');
  });

  it('uses one key even if several processes open the folder at once', async () => {
    const opened = await Promise.all(Array.from({ length: 8 }, () => open('race')));
    expect(new Set(opened.map(({ jwks }) => jwks.keys[0]?.kid)).size).toBe(1);
    expect(await readdir(join(home, 'race'))).toHaveLength(1);
  });

  it('publishes only its public key, and hides the private one from other users', async () => {
    const issuer = await open('one');
    expect(issuer.jwks.keys[0]).not.toHaveProperty('d');
    const file = join(home, 'one', 'development-issuer.jwk.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('d');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('does not start in production mode', async () => {
    await expect(DevelopmentIssuer.open({ ...settings('live'), production: true })).rejects.toThrow(
      'production',
    );
    expect(await readdir(home)).not.toContain('live');
  });
});

const settings = (folder: string) => ({
  folder: join(home, folder),
  issuer: 'http://localhost:3000/dev',
  audience: 'casebook',
  people,
  production: false,
});
const open = (folder: string): Promise<DevelopmentIssuer> => DevelopmentIssuer.open(settings(folder));
