import { type CouncilCode, pence } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';
import type { LineKind, StatementLine } from '../statement/index.js';

/** The lines of one month while they add up, by council and key. */
export interface MonthLines {
  readonly month: Month;
  readonly lines: Map<CouncilCode, Map<string, LineToAddTo>>;
}

interface LineToAddTo {
  readonly kind: LineKind;
  readonly about: string;
  readonly grade: string | null;
  minutes: number | null;
  amountPence: number;
  working: string;
  sources: string[];
  restsOn: Set<string>;
}

interface Addition {
  readonly key: string;
  readonly kind: LineKind;
  readonly about: string;
  readonly grade?: string;
  readonly minutes?: number;
  readonly amountPence: number;
  readonly source?: string;
  readonly restsOn?: string;
}

export const noLines = (month: Month): MonthLines => ({ month, lines: new Map() });

export function add({ lines }: MonthLines, council: CouncilCode, addition: Addition): LineToAddTo {
  const line = lineOf(lines, council, addition);
  line.amountPence += addition.amountPence;
  if (addition.minutes !== undefined) line.minutes = (line.minutes ?? 0) + addition.minutes;
  if (addition.source) line.sources.push(addition.source);
  if (addition.restsOn) line.restsOn.add(addition.restsOn);
  return line;
}

function lineOf(
  lines: MonthLines['lines'],
  council: CouncilCode,
  { key, kind, about, grade = null as never }: Addition,
): LineToAddTo {
  let ofCouncil = lines.get(council);
  if (!ofCouncil) {
    ofCouncil = new Map();
    lines.set(council, ofCouncil);
  }
  let line = ofCouncil.get(key);
  if (!line) {
    line = {
      kind,
      about,
      grade,
      minutes: null,
      amountPence: 0,
      working: '',
      sources: [],
      restsOn: new Set(),
    };
    ofCouncil.set(key, line);
  }
  return line;
}

export type Lines = ReadonlyMap<CouncilCode, ReadonlyMap<string, StatementLine>>;

export const linesOf = ({ month, lines }: MonthLines): Lines =>
  new Map(
    [...lines].map(([council, ofCouncil]) => [
      council,
      new Map(
        [...ofCouncil].map(([key, line]) => [
          key,
          { key, ...line, month, amountPence: pence(line.amountPence), restsOn: [...line.restsOn] },
        ]),
      ),
    ]),
  );
