import { describe, expect, it } from '@jest/globals';
import { at } from '../system/office-cases.js';
import { api, cases } from './open-office.js';

describe('the caseload of the current user', () => {
  const total = async (who: string, query: string) =>
    (await api.as(who).get(`/caseload${query}`, cases.on('2026-03-03'))).body.total;

  it('recognises me as an officer and as a specialist', async () => {
    expect(await total('dylan.price', '?officer=me')).toBe(
      await total('dylan.price', '?officer=dylan.price'),
    );
    expect(await total('dylan.price', '?officer=me')).toBeGreaterThan(3);
    expect(await total('ines.duarte', '?specialist=me')).toBe(1);
    expect(await total('dylan.price', '?specialist=ines.duarte')).toBe(1);
    expect(await total('dylan.price', '?specialist=me')).toBe(0);
  });

  const counts = async (query: string, day = '2026-03-03') =>
    (await api.as('peter.lowe').get(`/caseload/counts${query}`, at(day))).body;

  it('has counts that match the linked lists', async () => {
    for (const by of ['stage', 'council', 'stage,council', 'officer,type', 'scale,council,stage']) {
      const { cells, total: all } = await counts(`?by=${by}`);
      expect(cells.length).toBeGreaterThan(1);
      expect(all).toBe(await total('peter.lowe', ''));
      for (const { cases, late: _, ...of } of cells) {
        const query = Object.entries(of).map(
          ([key, value]) => `${key}=${encodeURIComponent(String(value ?? 'none'))}`,
        );
        expect([of, await total('peter.lowe', `?${query.join('&')}`)]).toEqual([of, cases]);
      }
    }
  });

  it('counts received and closed cases by month, and open cases on a day', async () => {
    const { months } = await counts('?by=month&fromMonth=2026-01&toMonth=2026-04');
    expect(months).toEqual([
      { month: '2026-03', received: expect.any(Number), decided: 0, withdrawn: 0, closedOtherwise: 0 },
    ]);
    expect(months[0].received).toBe(await total('peter.lowe', ''));
    expect((await counts('?by=council&on=2026-03-01')).total).toBe(0);
    expect((await counts('?by=council&on=2026-03-02')).total).toBe(months[0].received);
    expect(await counts('?by=stage&on=2026-03-02')).toMatchObject({ status: 400, code: 'malformed' });
    expect(await counts('?by=month,stage')).toMatchObject({ status: 400, code: 'malformed' });
  });
});
