import type { Schemas } from '../api/casebook-api.js';
import { amountInShort } from '../words/amounts.js';
import { monthInShort, monthInWords } from '../words/days.js';
import { savingsPlot } from './savings-plot.js';

type Year = Schemas['YearSavedView'];

export const isYear = (text: string): boolean => /^20\d\d$/.test(text);

/** The financial year of a day, by the calendar year in which it begins: April to March. */
export const yearOf = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);

/** "April 2026 to March 2027" */
export const yearInWords = (year: number): string => `April ${year} to March ${year + 1}`;

/** The page of a year's savings, of one council or of all together. */
export const savingsAddress = (year: number, council?: string): string =>
  council ? `/money/${encodeURIComponent(council.toLowerCase())}/savings/${year}` : `/money/savings/${year}`;

/** The months of each council as CSV, in whole pence; what is not known is left empty. */
export const savingsAsCsv = (
  councils: readonly (Pick<Year, 'months'> & { readonly council: string })[],
): string =>
  [
    'month,council,alonePence,actualPence,savedPence,expectedPence',
    ...councils.flatMap(({ council, months }) =>
      months.map((each) =>
        [each.month, council, each.alonePence, each.actualPence, each.savedPence, each.expectedPence].join(
          ',',
        ),
      ),
    ),
  ]
    .map((line) => `${line}\r\n`)
    .join('');

/** A year of savings, of one council or of several together: in sentences, as a drawing, and month by month. */
export function savingsShown(year: Year, councils = 1) {
  const expected = year.months.flatMap(({ expectedPence }) =>
    expectedPence === null ? [] : [expectedPence],
  );
  return {
    ...{ sentences: sentencesOf(year, councils), plot: savingsPlot(year.months) },
    months: year.months.map((each, at) => ({
      ...{ ...each, inShort: monthInShort(each.month), words: monthInWords(each.month) },
      state: stateOf(year.months, at),
    })),
    totals: {
      ...{ alonePence: year.alonePence, actualPence: year.actualPence, savedPence: year.savedPence },
      expectedPence: expected.length === 0 ? null : expected.reduce((sum, each) => sum + each, 0),
    },
  };
}

/** The answer first, then what the forecast makes of the rest of the year. */
function sentencesOf(
  { months, savedPence, actualPence, ...year }: Year,
  councils: number,
): readonly string[] {
  const closed = months.filter((each) => each.actualPence !== null);
  if (closed.length === 0) return ['No month of this year is closed yet.', ...ofForecast(year, councils)];
  const [first, last] = [closed[0]!, closed.at(-1)!];
  const when =
    closed.length === 1
      ? `In ${monthInWords(first.month)}`
      : `In the ${closed.length} months from ${monthInWords(first.month)} to ${monthInWords(last.month)}`;
  const alone = inPounds(actualPence + savedPence);
  const saved =
    savedPence < 0 ? `cost ${inPounds(-savedPence)} more than` : `saved ${inPounds(savedPence)} of`;
  const toCome = expectedToCome(months);
  return [
    `${when}, sharing ${saved} the ${alone} that working alone would have cost.`,
    ...ofRest(toCome, { many: closed.length, pence: actualPence }),
    ...(toCome.length > 0 ? ofForecast(year, councils) : []),
  ];
}

/** What the months that are not closed may cost, by the forecast. */
const expectedToCome = (months: Year['months']): readonly number[] =>
  months.flatMap(({ actualPence, expectedPence }) =>
    actualPence === null && expectedPence !== null ? [expectedPence] : [],
  );

/** What a month may cost from now on, beside what one has cost so far. */
function ofRest(
  toCome: readonly number[],
  { many, pence }: { readonly many: number; readonly pence: number },
): readonly string[] {
  if (toCome.length === 0) return [];
  const rest = toCome.reduce((sum, each) => sum + each, 0);
  if (rest < 0)
    return [`The closed months already cost ${inPounds(-rest)} more than the forecast of the year.`];
  const each = inPounds(pence / many);
  const soFar = many === 1 ? `the last one came to ${each}` : `the last ${many} came to ${each} each`;
  return [`The forecast expects ${inPounds(rest / toCome.length)} a month from now on; ${soFar}.`];
}

function ofForecast(
  { forecastSavingPence, targetSavingPence }: Pick<Year, 'forecastSavingPence' | 'targetSavingPence'>,
  councils: number,
): readonly string[] {
  const target = `the target is ${inPounds(targetSavingPence)}`;
  if (forecastSavingPence === null)
    return [`${councils > 1 ? 'Not every council has a forecast' : 'There is no forecast'}; ${target}.`];
  const saves =
    forecastSavingPence < 0
      ? `costs ${inPounds(-forecastSavingPence)} more than working alone`
      : `saves ${inPounds(forecastSavingPence)}`;
  return [`By the forecast, the whole year ${saves}; ${target}.`];
}

/** Why a month has no cost yet, if it has none. */
function stateOf(months: Year['months'], at: number): string | null {
  const { actualPence, expectedPence } = months[at]!;
  if (actualPence !== null) return null;
  const isBefore =
    months.slice(at + 1).some((later) => later.actualPence !== null) ||
    (expectedPence === null && months.some((each) => each.expectedPence !== null));
  return isBefore ? 'Before the accounts began' : 'Not closed';
}

/** A forecast is no account to the penny: sentences round it. */
const inPounds = (pence: number): string => amountInShort(Math.round(pence / 100) * 100);
