import type { Boundary } from '#domain';
import type { SubmittedDocument } from '../document.js';
import { boundaryIn } from './boundary.js';
import { readDesignations, type StatedConstraint } from './designations.js';
import { type Ownership, readOwnership } from './ownership.js';
import { answersIn, type Statement, statementsIn, withinBounds } from './statements.js';

/** The parts of a form besides applicant, type, site and fee. */
export interface ParticularsRead {
  readonly boundary: Boundary | null;
  readonly ownership: Ownership;
  readonly constraints: readonly StatedConstraint[];
  /** The applicant's own words: to be sealed. */
  readonly statements: readonly Statement[];
  /** What could not be read or kept, in words. */
  readonly remarks: readonly string[];
}

const sections = [
  ['Proposal', '/data/proposal'],
  ['Application', '/data/application'],
  ['Property', '/data/property'],
  ['Ownership', '/data/applicant/ownership'],
] as const;

export function readParticulars(document: SubmittedDocument): ParticularsRead {
  const drawn = [
    '/data/proposal/boundary/site',
    '/data/property/boundary/site',
    '/data/proposal/boundary',
    '/data/property/boundary',
  ].map((at) => boundaryIn(document.at(at)));
  const found = drawn.find((each) => 'boundary' in each);
  const unread = drawn.find((each) => 'unreadable' in each);
  const { kept, remarks } = withinBounds([
    ...sections.flatMap(([about, at]) => statementsIn(about, withoutOwners(about, document.at(at)))),
    ...answersIn(document.list('/responses')),
  ]);
  const constraints = readDesignations(document);
  return {
    boundary: found && 'boundary' in found ? found.boundary : null,
    ownership: readOwnership(document),
    constraints,
    statements: kept,
    remarks: [
      ...(!found && unread && 'unreadable' in unread
        ? [`The boundary was not read: ${unread.unreadable}.`]
        : []),
      ...remarks,
    ],
  };
}

/** Owners are stored separately, under another key. */
function withoutOwners(about: string, section: unknown): unknown {
  if (about !== 'Ownership' || typeof section !== 'object' || section === null) return section;
  return Object.fromEntries(
    Object.entries(section).filter(([key, value]) => key !== 'owners' && !Array.isArray(value)),
  );
}
