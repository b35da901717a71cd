import type { CaseId, CaseReference, Sealed } from '#domain';
import { type Recorded, tableOf } from '#projections';
import { caseFact, caseIdOf, existing } from '../council/case-facts.js';
import { type ReadModel, readModel } from '../read-model.js';
import { shows } from '../shown.js';
import { changeOf, changes, type Fact, type Found } from './case-search-facts.js';
import type { CaseSearchRow } from './case-search-row.js';
import { folded, squeezed } from './search-words.js';

/** The words of a person's name, hashed; none if it cannot be opened. */
export type NamesIn = (sealed: Sealed) => readonly string[];

export const noNames: NamesIn = () => [];

/** The words by which cases are found. The caller, who has the keys to personal data, supplies the names. */
export const caseSearch = (namesIn: NamesIn): ReadModel<CaseSearchRow> =>
  readModel<CaseSearchRow>()({
    name: 'council_search',
    version: 1,
    facts: { planningApplication: { ApplicationReceived: shows('caseId', 'words', 'names'), ...changes } },
    table: tableOf<CaseSearchRow>({
      key: 'caseId',
      columns: {
        caseId: 'text',
        caseReferences: 'text',
        address: 'text',
        postcode: 'text',
        uprn: 'text',
        description: 'text',
        consultees: 'text',
        conditions: 'text',
        names: 'jsonb',
        words: 'text',
      },
      indexes: [
        'using gin (names)',
        "using gin (to_tsvector('english', words))",
        "using gin (to_tsvector('english', conditions))",
        { on: 'using gin (words gin_trgm_ops)', extension: 'pg_trgm' },
      ],
    }),
    key: (recorded: Recorded) =>
      recorded.event.type === 'ApplicationReceived' || changeOf(recorded.event) ? caseIdOf(recorded) : null,
    project: (row, recorded) => {
      const { caseId, event } = caseFact(recorded);
      if (event.type === 'ApplicationReceived') return rowOf(foundOnReceipt(caseId, event, namesIn));
      return rowOf(changeOf(event)!(opened(existing(row)), event));
    },
  });

function foundOnReceipt(caseId: CaseId, event: Fact<'ApplicationReceived'>, namesIn: NamesIn): Found {
  const { site, description, caseReference, applicant, agent } = event;
  return {
    caseId,
    caseReferences: [caseReference as CaseReference],
    address: site.address,
    postcode: site.postcode ?? '',
    uprn: site.uprn ?? '',
    description,
    consultees: [],
    conditions: [],
    names: [...named('applicant', applicant, namesIn), ...named('agent', agent, namesIn)],
  };
}

const named = (part: 'applicant' | 'agent', sealed: Sealed | null, namesIn: NamesIn): readonly string[] =>
  sealed === null ? [] : namesIn(sealed).map((word) => `${part}:${word}`);

function rowOf(found: Found): CaseSearchRow {
  const { caseReferences, address, postcode, uprn, description, consultees } = found;
  const texts = [
    ...caseReferences.flatMap((each) => [folded(each), squeezed(each)]),
    ...[address, postcode].map(folded),
    ...[squeezed(postcode), uprn, folded(description), ...consultees.map(folded)],
  ];
  return {
    caseId: found.caseId,
    caseReferences: lines(caseReferences),
    address,
    postcode,
    uprn,
    description,
    consultees: lines(consultees),
    conditions: lines(found.conditions),
    names: found.names,
    words: texts.filter(Boolean).join(' '),
  };
}

const lines = (texts: readonly string[]): string =>
  texts.map((each) => each.replace(/\s+/g, ' ').trim()).join('\n');

/** The lists of a row, one line per item. */
export const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean);

const opened = (row: CaseSearchRow): Found => ({
  caseId: row.caseId,
  caseReferences: linesOf(row.caseReferences),
  address: row.address,
  postcode: row.postcode,
  uprn: row.uprn,
  description: row.description,
  consultees: linesOf(row.consultees),
  conditions: linesOf(row.conditions),
  names: row.names,
});
