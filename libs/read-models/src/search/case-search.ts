import type { CaseId, CaseReference, PlanningApplicationEvent, Sealed } from '#domain';
import { type Projection, type Recorded, tableOf } from '#projections';
import { caseFact, caseIdOf, casePrefix, existing } from '../council/case-facts.js';
import { folded, squeezed } from './search-words.js';

/**
 * The text by which a case can be found. Names are in it as keyed hashes of their words, which an erasure
 * removes.
 */
export interface CaseSearchRow {
  readonly caseId: CaseId;
  /** Lists are stored with one line per item, because an index is made of text. */
  readonly caseReferences: string;
  readonly address: string;
  readonly postcode: string;
  readonly uprn: string;
  readonly description: string;
  readonly consultees: string;
  readonly conditions: string;
  /** `applicant:` or `agent:` and a hash, for each word of the name. */
  readonly names: readonly string[];
  /** Searchable text without conditions and names. */
  readonly words: string;
}

/** The words of a person's name, hashed; none if it cannot be opened. */
export type NamesIn = (sealed: Sealed) => readonly string[];

export const noNames: NamesIn = () => [];

type Listed = 'caseReferences' | 'consultees' | 'conditions';
type Found = Omit<CaseSearchRow, 'words' | Listed> & Readonly<Record<Listed, readonly string[]>>;

type Fact<Type extends PlanningApplicationEvent['type']> = Extract<PlanningApplicationEvent, { type: Type }>;
type Changes = {
  readonly [Type in PlanningApplicationEvent['type']]?: (found: Found, fact: Fact<Type>) => Found;
};

const conditions = (
  found: Found,
  { conditions: texts }: { readonly conditions: readonly { text: string }[] },
): Found => ({
  ...found,
  conditions: texts.map(({ text }) => text),
});

/** The facts that change how a case is found. */
const changes: Changes = {
  CaseImported: (found, { formerReference }) => ({
    ...found,
    caseReferences: [...found.caseReferences, formerReference],
  }),
  ImportCorrected: (found, { description, site }) => ({ ...found, description, address: site.address }),
  CaseTakenOver: (found, { caseReference }) => ({
    ...found,
    caseReferences: [caseReference, ...found.caseReferences],
  }),
  RecordCorrected: (found, { field, was, now }) => {
    if (field === 'description') return { ...found, description: now };
    if (field === 'siteAddress') return { ...found, address: now };
    if (field !== 'conditionText') return found;
    return { ...found, conditions: found.conditions.map((each) => (each === was ? now : each)) };
  },
  ConsulteesContacted: (found, { consultees }) => ({
    ...found,
    consultees: [...new Set([...found.consultees, ...consultees.map(({ name }) => name)])],
  }),
  RecommendationSubmitted: conditions,
  CommitteeResolved: conditions,
  DecisionIssued: conditions,
  CaseHistoryImported: conditions,
  PersonalDataErased: (found, { erased }) => {
    const gone = new Set<string>(erased.map(({ part }) => part));
    return { ...found, names: found.names.filter((each) => !gone.has(each.slice(0, each.indexOf(':')))) };
  },
};

const changeOf = ({ type }: { readonly type: string }) =>
  changes[type as PlanningApplicationEvent['type']] as
    | ((found: Found, fact: PlanningApplicationEvent) => Found)
    | undefined;

/** The words by which cases are found. The caller, who has the keys to personal data, supplies the names. */
export const caseSearch = (namesIn: NamesIn): Projection<CaseSearchRow> => ({
  name: 'council_search',
  version: 1,
  streamPrefixes: [casePrefix],
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
    if (event.type === 'ApplicationReceived') return rowOf(begun(caseId, event, namesIn));
    return rowOf(changeOf(event)!(opened(existing(row)), event));
  },
});

function begun(caseId: CaseId, event: Fact<'ApplicationReceived'>, namesIn: NamesIn): Found {
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
