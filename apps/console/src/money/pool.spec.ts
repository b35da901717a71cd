import { describe, expect, it } from '@jest/globals';
import { councilShown } from '../councils/councils.js';
import { type PoolMonth, type PoolOverTime, poolShown, type ShareLine } from './pool.js';

const names: Readonly<Record<string, string>> = { CAM: 'Cambridge', SCA: 'South Cambridgeshire' };
const none = { own: [], sum: 3 };
const rule = { parts: [{ portion: 1, basis: 'hours' }], otherwise: none };

const share = (council: string, amountPence: number, ruleId: string | null = 'r2') => ({
  ...{ council, pool: 'policy', ruleId, name: 'Plan making', amountPence },
  working: '£1.00 of £3.00 by hours (90 of 270 minutes)',
});
const group = (amountPence: number, ruleId: string | null = 'r2') => ({
  ...{ pool: 'policy', name: 'Plan making', ruleId, rule, amountPence, sources: [] },
});
const cost = (costId: string, incurredOn: string, reversed = false) => ({
  ...{ costId, incurredOn, amountPence: 300, what: 'Survey', reversed },
});

const overTime: PoolOverTime = {
  ...{ pool: 'policy', name: 'Plan making', totalPence: 600 },
  rules: [
    { ruleId: 'r1', from: '2025-12-01', until: '2026-10-01', rule },
    { ruleId: 'r2', from: '2026-10-01', until: null, rule },
  ],
  costs: [cost('a', '2026-09-30'), cost('b', '2026-10-10'), cost('c', '2026-10-11', true)],
};

const line = (key: string, ...restsOn: readonly string[]): ShareLine => ({
  ...{ key, restsOn: [...restsOn], about: 'Plan making', amountPence: 60 },
});

function shown(of: Partial<PoolMonth>, lines: readonly ShareLine[] = []) {
  const other = { ...group(5), pool: 'systems' };
  return poolShown({ shares: [], pools: [other], ...of }, overTime, {
    ...{ pool: 'policy', month: '2026-10', lines: new Map([['CAM', lines]]) },
    council: (code) => councilShown(code, names[code]),
  });
}

describe("a pool's month", () => {
  it('names each council of the user with what it pays', () => {
    const { sentence, othersPence, bar } = shown({
      ...{ pools: [group(300)], shares: [share('CAM', 100), share('SCA', 200)] },
    });
    expect(sentence).toBe(
      'Plan making cost £3.00 in October 2026: Cambridge pays £1.00, and South Cambridgeshire pays £2.00.',
    );
    expect(othersPence).toBe(0);
    expect(bar!.map(({ council, x, width }) => [council?.code, x, width])).toEqual([
      ['CAM', 0, 213.3],
      ['SCA', 213.3, 426.7],
    ]);
  });

  it('says of the councils that the user does not act for only what they pay together', () => {
    const { sentence, othersPence, bar } = shown({ pools: [group(300)], shares: [share('CAM', 100)] });
    expect(sentence).toBe(
      'Plan making cost £3.00 in October 2026: Cambridge pays £1.00, and the other councils together pay £2.00.',
    );
    expect(othersPence).toBe(200);
    expect(bar!.at(-1)).toMatchObject({ council: null, words: 'The other councils together: £2.00' });
  });

  it('lists the costs of the month and the rules over time, with those that share it', () => {
    const { costs, overTime: rules, totalPence, restPence } = shown({ pools: [group(300)] });
    expect(costs.map(({ costId, reversed }) => [costId, reversed])).toEqual([
      ['b', false],
      ['c', true],
    ]);
    expect([totalPence, restPence]).toEqual([300, 0]);
    expect(rules.map(({ from, isInForce }) => [from, isInForce])).toEqual([
      ['2025-12-01', false],
      ['2026-10-01', true],
    ]);
  });

  it('adds to its costs the time worked on it, less the income paid to it', () =>
    expect(shown({ pools: [group(250)] }).restPence).toBe(-50));

  it('leads from a share to the line of the statement by its rule, also if two rules share the month', () => {
    const pools = [group(100, 'r1'), group(200, 'r2')];
    const shares = [share('CAM', 40, 'r1'), share('CAM', 60, 'r2')];
    const hrefs = (lines: readonly ShareLine[]) =>
      shown({ pools, shares }, lines).shares.map(({ href }) => href);
    expect(hrefs([line('two', 'r2'), line('one', 'r1')])).toEqual([
      '/money/cam/2026-10/line?key=one',
      '/money/cam/2026-10/line?key=two',
    ]);
    const late = shown({ pools, shares }, [line('one', 'r1')]).shares.map((each) => [each.href, each.late]);
    expect(late).toEqual([
      [
        '/money/cam/2026-10/line?key=one',
        'The statement of the month has £0.60; what came later is on a later one',
      ],
      [null, 'It came after the statement of the month, and is on a later one'],
    ]);
    expect(shown({ pools, shares }, [line('two', 'r2')]).shares[1]!.late).toBeNull();
    expect(shown({ pools, shares }).bar!.map(({ words }) => words)).toEqual([
      'Cambridge: £1.00',
      'The other councils together: £2.00',
    ]);
    expect(shown({ pools, shares }).sentence).toContain('Cambridge pays £1.00');
  });

  it('finds the line of a pool that has no rule by its name', () =>
    expect(
      shown({ pools: [group(100, null)], shares: [share('CAM', 100, null)] }, [line('x', 'r9'), line('y')])
        .shares[0]!.href,
    ).toBe('/money/cam/2026-10/line?key=y'));

  it('is not drawn if a share was taken back, and says if it cost nothing', () => {
    expect(shown({ pools: [group(100)], shares: [share('CAM', -5), share('SCA', 105)] }).bar).toBeNull();
    expect(shown({})).toMatchObject({ bar: null, sentence: 'Plan making cost nothing in October 2026.' });
  });
});
