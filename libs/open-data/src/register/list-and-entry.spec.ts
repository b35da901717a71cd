import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '#legislation';
import { type CaseloadRow, caseFrom, caseload, type HistoryRow, history } from '#read-models';
import { recordOfCase } from '../../../../test/projections/cases.js';
import { runsOf } from '../../../../test/runner/runs-of.js';
import { anyLife, factsOf } from '../../../domain/test/any-life.js';
import { stagesOnTheRegister } from '../../../read-models/src/council/on-the-register.js';
import { statusFactsOf, statusToSee } from './status.js';

const days = ['2026-03-20', '2026-06-01', '2027-03-01'].map(calendarDate);

describe('the status of a case in a list of the register', () => {
  it('is the status of its own page, after every fact and on any day', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const rows: HistoryRow[] = [];
        let row: CaseloadRow | undefined;
        factsOf(life, (fact) => {
          const recorded = { ...recordOfCase([fact])[0]!, revision: BigInt(rows.length) };
          rows.push(history.project(undefined, recorded)!);
          row = caseload.project(row, recorded)!;
          const { document } = caseFrom(rows)!;
          if (!stagesOnTheRegister.includes(document.stage)) return;
          for (const day of days)
            expect([fact.type, statusToSee(row, day)]).toEqual([
              fact.type,
              statusToSee(statusFactsOf(document), day),
            ]);
        });
      }),
      { numRuns: runsOf(60) },
    );
  });
});
