import { describe, expect, it } from '@jest/globals';
import { type CasesAsked, caseloadQuery, filtersOf, sortedBy } from './cases-asked.js';

const names = { person: (id: string) => `Officer ${id}`, type: (code: string) => `Type ${code}` };
const words = (asked: CasesAsked) => filtersOf(asked, names).map((each) => each.words);

describe('the list of cases', () => {
  it('asks the API for everything that the address names', () =>
    expect(
      caseloadQuery({
        ...{ q: ' mill lane ', stage: 'open', council: 'cam', officer: 'none', type: 'pp.full.householder' },
        ...{ ward: 'Abbey', received: '2026-02', decided: '2026-10', ended: '2026-11', page: '3' },
      }),
    ).toMatchObject({
      ...{
        search: 'mill lane',
        council: ['CAM'],
        officer: 'none',
        type: ['pp.full.householder'],
        ward: 'Abbey',
      },
      ...{ receivedFrom: '2026-02-01', receivedTo: '2026-02-28' },
      ...{ decidedFrom: '2026-10-01', decidedTo: '2026-10-31' },
      ...{ endedFrom: '2026-11-01', endedTo: '2026-11-30', page: 3, size: 50 },
      stage: expect.arrayContaining(['to validate', 'called in']),
    }));

  it('leaves out what no case could have', () =>
    expect(
      caseloadQuery({ stage: 'unheard of', council: '../x', officer: 'a b', type: "'", received: '2026-13' }),
    ).toEqual({ orderBy: 'decideBy', descending: false, page: 1, size: 50 }));

  it.each([
    [undefined, 'decideBy', false],
    ['received', 'receivedOn', false],
    ['-received', 'receivedOn', true],
    ['reference', 'caseReference', false],
    ['-unheard-of', 'decideBy', false],
  ])('is ordered by %p', (sort, orderBy, descending) =>
    expect(caseloadQuery({ ...(sort && { sort }) })).toMatchObject({ orderBy, descending }),
  );
});

describe('a heading of the list', () => {
  it('orders by its column from the first page on', () =>
    expect(sortedBy({ stage: 'open', page: '3' }, 'received')).toEqual({
      href: '/cases?stage=open&sort=received',
      sort: null,
    }));

  it('reverses the order of its column', () => {
    expect(sortedBy({ sort: 'received' }, 'received')).toEqual({
      ...{ href: '/cases?sort=-received', sort: 'ascending' },
    });
    expect(sortedBy({ sort: '-received' }, 'received')).toEqual({
      ...{ href: '/cases?sort=received', sort: 'descending' },
    });
  });
});

describe('the filters of the list', () => {
  it('are said in words', () =>
    expect(
      words({
        ...{ q: 'larch', stage: 'to assess', officer: 'mei.lin', type: 'wtt.consent', ward: 'Abbey' },
        ...{ received: '2026-10', late: 'yes' },
      }),
    ).toEqual([
      ...['with “larch”', 'to assess', 'with Officer mei.lin', 'Type wtt.consent', 'in Abbey'],
      ...['received in October 2026', 'past the last day'],
    ]));

  it('can be taken away one by one', () =>
    expect(filtersOf({ q: 'larch', late: 'yes', page: '2' }, names).map(({ without }) => without)).toEqual([
      ...['/cases?late=yes', '/cases?q=larch'],
    ]));

  it('tell cases without an officer or a ward', () =>
    expect(words({ officer: 'none', ward: 'none' })).toEqual(['with nobody', 'without a known ward']));
});
