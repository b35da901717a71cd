import { type CouncilCode, pence } from '../../values.js';
import type { Month } from '../cost-recovery/month.js';
import type { LineKind, StatementLine } from '../statement/index.js';

/** The lines of one month while they add up, by council and key. */
export interface Gathering {
  readonly month: Month;
  readonly lines: Map<CouncilCode, Map<string, Gathered>>;
}

interface Gathered {
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

export const gather = (month: Month): Gathering => ({ month, lines: new Map() });

export function add({ lines }: Gathering, council: CouncilCode, addition: Addition): Gathered {
  const line = lineOf(lines, council, addition);
  line.amountPence += addition.amountPence;
  if (addition.minutes !== undefined) line.minutes = (line.minutes ?? 0) + addition.minutes;
  if (addition.source) line.sources.push(addition.source);
  if (addition.restsOn) line.restsOn.add(addition.restsOn);
  return line;
}

function lineOf(
  lines: Gathering['lines'],
  council: CouncilCode,
  { key, kind, about, grade = null as never }: Addition,
): Gathered {
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

export const gathered = ({ month, lines }: Gathering): Lines =>
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
