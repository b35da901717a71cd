import { describe, expect, it } from '@jest/globals';
import { eventually } from '../system/eventually.js';
import { begin, cases, lettersOf, notify, office, sentSince, written } from './sending.js';

describe("a letter's content", () => {
  it("uses the council's template and says to whom it goes; other councils cannot see it", async () => {
    const one = await cases.received();
    await written(one, 'l-1', {
      ...{
        to: 'other',
        channel: 'post',
        name: 'A. Neighbour',
        address: ['1 Mill Road', 'Cambridge', 'CB1 2AB'],
      },
    });
    await begin().round();
    const print = Buffer.from(notify.taken.at(-1)!.body.content as string, 'base64');
    const token = (await office.as(null).post('/dev/token', { name: 'dylan.price' })).body.access_token;
    const content = await fetch(`${office.url}${one.path}/letters/l-1/content`, {
      headers: { authorization: `Bearer ${token}`, ...cases.on('2026-03-03') },
    });
    expect(Buffer.from(await content.arrayBuffer()).equals(print)).toBe(true);
    const outbox = await office.as('dylan.price').get('/outbox', cases.on('2026-03-03'));
    const ours = outbox.body.letters.filter((each: { caseId: string }) => each.caseId === one.caseId);
    expect(ours).toMatchObject([
      { letterId: 'l-1', to: 'other', channel: 'post', standing: expect.any(String) },
    ]);
    expect(JSON.stringify(outbox.body)).not.toContain('Mill Road');
    await eventually('the history shows its progress', async () => {
      const history = await office.as('dylan.price').get(`${one.path}/history`, cases.on('2026-03-03'));
      const types = history.body.facts.map(({ type }: { type: string }) => type);
      const told = types.filter((type: string) => type.startsWith('Letter'));
      return told.join() === 'LetterWritten,LetterHandedOver' ? told : undefined;
    });
  });

  it('is erased with its recipient, and never goes to somebody already erased', async () => {
    const one = await cases.received();
    const before = notify.taken.length;
    await written(one, 'l-1');
    const people = (who: string, route: string, body: object) =>
      office.as(who).post(`${one.path}/erasures/${route}`, body, cases.on('2026-03-03'));
    const asked = {
      ...{ proposalId: 'forget', parts: [{ part: 'letter', partId: 'l-1' }], ground: 'unlawfully-processed' },
      reason: 'Written to the wrong person',
    };
    expect((await people('peter.lowe', 'proposal', asked)).body.detail).toBeUndefined();
    expect(
      (await people('rosa.linden', 'confirmation', { proposalId: 'forget' })).body.detail,
    ).toBeUndefined();
    await begin().round();
    expect(sentSince(before)).toEqual([]);
    expect(await lettersOf(one)).toMatchObject([
      { standing: 'notDelivered', said: expect.stringContaining('erased') },
    ]);
    const content = await office
      .as('dylan.price')
      .get(`${one.path}/letters/l-1/content`, cases.on('2026-03-03'));
    expect([content.status, content.body.code]).toEqual([410, 'erased']);
  });

  it('is drafted from the record, or the answer says why it cannot be written', async () => {
    const one = await cases.received();
    const draft = await office
      .as('dylan.price')
      .get(`${one.path}/letter-draft?letter=acknowledgement`, cases.on('2026-03-03'));
    expect(draft.body).toMatchObject({
      title: `We have your application ${one.reference}`,
      template: { of: 'service' },
    });
    expect(draft.body.text).toContain('2 March 2026');
    const early = await office
      .as('dylan.price')
      .post(`${one.path}/letters`, { letter: 'validity' }, cases.on('2026-03-03'));
    expect([early.status, early.body.code]).toEqual([409, 'letter-not-now']);
  });

  it('is refused with a list of what is missing', async () => {
    const one = await cases.received();
    await cases.act(one, 'nadia.rahman', 'information-requests', {
      ...{ requestId: 'r1', kind: 'plans', request: 'A block plan at 1:500' },
    });
    const draft = await office
      .as('dylan.price')
      .get(`${one.path}/letter-draft?letter=invalidity`, cases.on('2026-03-03'));
    expect(draft.body.text).toContain('* A block plan at 1:500');
    expect(draft.body.text).toMatch(/Please send it by \d+ \w+ 2026\./);
  });
});
