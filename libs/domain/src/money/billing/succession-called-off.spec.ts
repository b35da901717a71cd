import { describe, expect, it } from '@jest/globals';
import { calendarDate } from '#legislation';
import { caseWork, finance, History, timeEntry, weightsOf } from '../../../test/billing.js';
import { councilCode } from '../../values.js';
import { month, monthsBetween } from '../cost-recovery/month.js';
import { billingOf } from './index.js';

const councils = ['CAM', 'SCA', 'GCA'];
const months = monthsBetween(month('2026-04'), month('2026-07'));

/** A quarter of two councils. GCA succeeds CAM from June, unless `happens` says otherwise. */
function lived(happens: (history: History) => void) {
  const history = new History();
  history.found('SCA', '2026-04');
  for (const council of councils) history.stage(council, 'live', '2026-04-01');
  history.rate('senior', '2026-04-01', 6_000);
  history.rule('policy', '2026-04-01', {
    parts: [{ portion: 1, basis: 'hours' }],
    otherwise: weightsOf({ CAM: 1, SCA: 1 }),
  });
  happens(history);
  for (const [at, each] of months.entries()) {
    history.time(`${each}-10`, timeEntry(`c${at}`, 600, caseWork('CAM', 1)));
    history.time(`${each}-10`, timeEntry(`s${at}`, 300, caseWork('SCA', 2)));
    history.poolCost('policy', `${each}-12`, 90_000, `policy-${at}`);
  }
  const { statement } = billingOf(history.facts)!;
  return councils.flatMap((council) =>
    months.map((each) => {
      const { totals, lines } = statement(councilCode(council), each);
      return { council, month: each, totals, lines: lines.map(({ key, amountPence }) => [key, amountPence]) };
    }),
  );
}

const calledOff = (history: History) =>
  history.happen({
    type: 'SuccessionCalledOff',
    effectiveOn: calendarDate('2026-05-20'),
    service: 'shared',
    council: councilCode('CAM'),
    successors: weightsOf({ GCA: 1 }),
    from: calendarDate('2026-06-01'),
    calledOffFor: councilCode('GCA'),
    because: 'The order was not made.',
    by: finance,
  });

describe('a succession that was called off before its day', () => {
  const succeeds = (history: History) => history.succeed('CAM', '2026-06-01', { GCA: 1 });

  it('leaves no trace in the accounts', () => {
    const never = lived(() => undefined);
    expect(lived(succeeds)).not.toEqual(never);
    const off = lived((history) => {
      succeeds(history);
      calledOff(history);
    });
    expect(off).toEqual(never);
  });

  it('counts as last agreed if it was replaced', () => {
    const later = (history: History) => history.succeed('CAM', '2026-07-01', { GCA: 1 });
    const replaced = lived((history) => {
      succeeds(history);
      later(history);
    });
    expect(replaced).toEqual(lived(later));
    const anew = lived((history) => {
      succeeds(history);
      calledOff(history);
      later(history);
    });
    expect(anew).toEqual(lived(later));
  });
});
