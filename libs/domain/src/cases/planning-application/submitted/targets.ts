import { constraintInWords, inPounds, type Scale } from '#legislation';
import { pence } from '../../../values.js';
import type { Target } from '../handlers.js';
import { waitingLines } from '../state/submitted.js';
import type { ExistingCase } from '../state.js';
import type { ProposedFee, ProposedLine, ProposedMeasures } from '../vocabulary/proposed-line.js';

/** Unanswered proposals from the submission or a map, each with what it says. */
export const linesWaiting = ({ submitted }: ExistingCase): readonly Target[] =>
  waitingLines(submitted).map((line) => ({ id: line.lineId, words: lineInWords(line) }));

function lineInWords(line: ProposedLine): string {
  switch (line.about) {
    case 'fee':
      return `Fee: ${feeInWords(line)}`;
    case 'measures':
      return `Measures: ${measuresInWords(line)}`;
    case 'constraint':
      return `Constraint: ${[...new Set([constraintInWords(line.kind), line.name])].join(', ')}`;
    case 'description':
      return `Description: ${line.description}`;
  }
}

const feeInWords = ({ duePence, because }: ProposedFee): string =>
  duePence === null ? because : `${inPounds(pence(duePence))}. ${because}`;

const scaleInWords: Readonly<Record<Scale, string>> = {
  major: 'so it is major',
  minor: 'so it is minor',
  other: 'so it is neither major nor minor',
};

function measuresInWords({ homes, siteHectares, floorSpaceSquareMetres, scale }: ProposedMeasures): string {
  const known = [
    ...(homes === null ? [] : [homes === 1 ? '1 home' : `${homes} homes`]),
    ...(siteHectares === null ? [] : [`a site of ${siteHectares} hectares`]),
    ...(floorSpaceSquareMetres === null ? [] : [`${floorSpaceSquareMetres} square metres of floor space`]),
  ];
  return [...known, scaleInWords[scale]].join(', ');
}
