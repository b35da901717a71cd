import { describe, expect, it } from '@jest/globals';
import { OpenedSessions } from './opened-sessions.js';
import { Seal } from './seal.js';

const amina = { token: 'of-amina', id: 'amina.hassan', name: 'Amina Hassan', jobTitle: null, roles: [] };
const seconds = 1_000;

/** A seal, and how often it opened something. */
function counted() {
  const seal = new Seal('a secret of the spec');
  const counts = { opened: 0 };
  const open: Seal['open'] = (purpose, sealed) => {
    counts.opened += 1;
    return seal.open(purpose, sealed);
  };
  return { seal, counts, sessions: new OpenedSessions<typeof amina>({ open }) };
}

describe('an opened session', () => {
  it('is used again for a minute', async () => {
    const { seal, counts, sessions } = counted();
    const sealed = await seal.close('session', amina, 600);
    const now = Date.now();
    for (const after of [0, 1, 59]) await sessions.open(sealed, now + after * seconds);
    expect(counts.opened).toBe(1);
    expect(await sessions.open(sealed, now + 61 * seconds)).toMatchObject(amina);
    expect(counts.opened).toBe(2);
  });

  it('is unsealed again once it has expired', async () => {
    const { seal, counts, sessions } = counted();
    const sealed = await seal.close('session', amina, 10);
    const now = Date.now();
    await sessions.open(sealed, now);
    await sessions.open(sealed, now + 11 * seconds);
    expect(counts.opened).toBe(2);
  });

  it('belongs to one cookie only', async () => {
    const { seal, sessions } = counted();
    await sessions.open(await seal.close('session', amina, 600));
    const ben = await seal.close('session', { ...amina, id: 'ben.carter' }, 600);
    expect(await sessions.open(ben)).toMatchObject({ id: 'ben.carter' });
  });

  it.each([
    ['an empty cookie', async () => undefined],
    ['another value', async () => 'not-sealed'],
    ['a value sealed for another purpose', (seal: Seal) => seal.close('done', amina, 600)],
  ])('is not accepted from %s', async (_, sealedBy) => {
    const { seal, sessions } = counted();
    expect(await sessions.open(await sealedBy(seal))).toBeNull();
  });
});
