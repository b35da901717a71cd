import { describe, expect, it } from '@jest/globals';
import { lettersUnderWay, readDatabase } from '#read-models';
import { printed } from '../../libs/letters/test/printed.js';
import { eventually } from '../system/eventually.js';
import { begin, cases, lettersOf, notify, office, pool } from './sending.js';

describe('the publicity for an application', () => {
  const csv =
    'name,address,postcode\n,"1 Mill Road, Cambridge",CB1 2AB\nMs Lee,"3 Mill Road, Cambridge",CB1 2AB\n,"1 Mill Road, Cambridge",CB1 2AB\n';

  it('sends one letter to each address of a list, with the statutory last day', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await cases.act(one, 'nadia.rahman', 'validation', { validFrom: '2026-03-02' });
    await cases.act(one, 'dylan.price', 'letters/neighbours', { entryId: 'round-1', csv });
    await cases.act(one, 'dylan.price', 'letters/neighbours', { entryId: 'round-1', csv });
    expect(await lettersOf(one)).toMatchObject([
      { letterId: 'round-1-1', letter: 'neighbour', to: 'neighbour', channel: 'post' },
      { letterId: 'round-1-2' },
    ]);
    await eventually('both are in the outbox', async () => {
      const under = await lettersUnderWay(readDatabase(pool));
      return under.filter((each) => each.caseId === one.caseId).length === 2 ? true : undefined;
    });
    const { round } = begin();
    await round();
    await round();
    const prints = notify.taken
      .slice(before)
      .map(({ body }) => printed(Buffer.from(body.content as string, 'base64')));
    const words = prints.map(({ tags }) => tags.map(({ text }) => text).join(' '));
    expect(words).toHaveLength(2);
    expect(words[0]).toContain('The occupier 1 Mill Road Cambridge CB1 2AB');
    expect(words[1]).toContain('Ms Lee 3 Mill Road Cambridge CB1 2AB');
    // Twenty-one days beginning with that of the letter.
    for (const text of words) expect(text).toContain('by 23 March 2026');
    const shown = (await office.as('dylan.price').get(one.path, cases.on('2026-03-03'))).body;
    expect(shown.notices).toMatchObject([{ commentsUntil: '2026-03-23' }]);
  });

  it.each(['site-notice', 'press-notice'])('prints the %s', async (notice) => {
    const one = await cases.received();
    const token = (await office.as(null).post('/dev/token', { name: 'dylan.price' })).body.access_token;
    const ask = (query: string) =>
      fetch(`${office.url}${one.path}/${notice}.pdf${query}`, {
        headers: { authorization: `Bearer ${token}`, ...cases.on('2026-03-03') },
      });
    expect((await ask('')).status).toBe(400);
    const answer = await ask('?commentsUntil=2026-03-27');
    const { tags } = printed(Buffer.from(await answer.arrayBuffer()));
    const words = tags.map(({ text }) => text).join(' ');
    expect(words).toContain('27 March 2026');
    expect(words).toContain(one.reference);
  });
});
