import type { Schemas } from '../api/casebook-api.js';
import { type CouncilShown, councilShown } from '../councils/councils.js';
import { slugOf } from '../words/places.js';

interface CaseRow {
  readonly council: CouncilShown;
  readonly reference: string;
  readonly href: string;
  readonly address: string;
  readonly proposal: string;
  readonly stage: string;
  readonly decideBy: string | null;
  readonly isLate: boolean;
  readonly officer: string | null;
  readonly receivedOn: string;
  /** Not all of its record can be read. */
  readonly isHeld: boolean;
}

export const caseAddress = (council: string, reference: string): string =>
  `/cases/${council.toLowerCase()}/${slugOf(reference)}`;

/** A row in a list of cases. */
export const caseRow = (entry: Schemas['CaseloadEntryView']): CaseRow => ({
  council: councilShown(entry.council),
  reference: entry.caseReference,
  href: caseAddress(entry.council, entry.caseReference),
  address: entry.address,
  proposal: entry.description,
  stage: entry.stage,
  decideBy: entry.decideBy,
  isLate: entry.isLate,
  officer: entry.officer,
  receivedOn: entry.receivedOn,
  isHeld: entry.held !== null,
});
