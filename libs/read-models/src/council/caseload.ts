import {
  type BriefDraft,
  briefIn,
  type CalendarDate,
  type CaseBrief,
  decideBy,
  draftAfter,
  draftOf,
  endedAsWithdrawn,
  isLate,
  type PlanningApplicationEvent,
  stageInWords,
  unansweredIn,
} from '#domain';
import { type Drafts, projectByDrafts, tableOf } from '#projections';
import { readModel } from '../read-model.js';
import { shows } from '../shown.js';
import { caseFact, caseIdOf, existing } from './case-facts.js';
import { caseloadFacts } from './caseload-facts/index.js';
import type { CaseloadRow } from './caseload-row.js';
import { consultedAfter } from './consulted.js';
import { searchable } from './searching.js';

/** A row without its columns from the brief, and the data of the brief. */
interface CaseDraft
  extends Pick<
    CaseloadRow,
    | 'caseId'
    | 'council'
    | 'formerReferences'
    | 'withdrawnOn'
    | 'consultedFrom'
    | 'commentsUntil'
    | 'publicUntil'
    | 'revision'
    | 'lastChangedAt'
  > {
  readonly draft: BriefDraft;
}

const drafts: Drafts<CaseloadRow, CaseDraft> = {
  open: ({ caseId, council, formerReferences, revision, lastChangedAt, brief, ...row }) => ({
    ...{ caseId, council, formerReferences, revision, lastChangedAt, draft: draftOf(brief) },
    ...{ withdrawnOn: row.withdrawnOn, consultedFrom: row.consultedFrom, commentsUntil: row.commentsUntil },
    ...{ publicUntil: row.publicUntil },
  }),
  take: (before, recorded) => {
    const { caseId, council, event } = caseFact(recorded);
    const draft = existing(draftAfter(before?.draft, event));
    const formerly = before?.formerReferences ?? [];
    const { consultedFrom, commentsUntil, publicUntil } = consultedAfter(before, event);
    // One plain literal: spreading would reshape it several times for every fact of every case.
    return {
      caseId,
      council,
      draft,
      revision: recorded.revision,
      lastChangedAt: recorded.metadata.recordedAt,
      formerReferences: 'formerReference' in event ? [...formerly, event.formerReference] : formerly,
      withdrawnOn: withdrawnBy(event) ?? before?.withdrawnOn ?? null,
      consultedFrom,
      commentsUntil,
      publicUntil,
    };
  },
  rowOf: ({ draft, ...row }) => {
    const brief = briefIn(draft);
    const { address, postcode } = brief.site;
    const references = [brief.caseReference, ...row.formerReferences];
    return { searched: searchable(references, address, postcode), brief, ...row, ...columnsOf(brief) };
  },
};

function withdrawnBy(event: PlanningApplicationEvent): CalendarDate | null {
  if (event.type === 'ApplicationWithdrawn') return event.withdrawnOn;
  return event.type === 'CaseHistoryImported' && endedAsWithdrawn(event) ? event.endedOn : null;
}

/** What an officer sees first: every case, its stage, and the day by which it must be decided. */
export const caseload = readModel<CaseloadRow>()({
  name: 'council_caseload',
  version: 11,
  facts: { planningApplication: { ApplicationReceived: shows('stage'), ...caseloadFacts } },
  table: tableOf<CaseloadRow>({
    key: 'caseId',
    columns: {
      caseId: 'text',
      council: 'text',
      caseReference: 'text',
      formerReferences: 'jsonb',
      applicationType: 'text',
      scale: 'text',
      description: 'text',
      address: 'text',
      postcode: 'text null',
      ward: 'text null',
      stage: 'text',
      officer: 'text null',
      specialists: 'jsonb',
      receivedOn: 'date',
      validFrom: 'date null',
      decideBy: 'date null',
      isLate: 'boolean',
      openRequests: 'integer',
      decision: 'text null',
      decidedOn: 'date null',
      withdrawnOn: 'date null',
      isHistory: 'boolean',
      consultedFrom: 'date null',
      commentsUntil: 'date null',
      publicUntil: 'date null',
      meetsOn: 'date null',
      isByMinister: 'boolean',
      isByInspector: 'boolean',
      isRevoked: 'boolean',
      appeal: 'text null',
      appealDecidedOn: 'date null',
      appealOutcome: 'text null',
      publishedOn: 'date null',
      revision: 'numeric',
      lastChangedAt: 'timestamptz',
      searched: 'text',
      brief: 'json',
    },
    indexes: [
      '(council, decide_by, case_id)',
      // For lists of several councils, sorted by last day: the database reads only one page.
      '(decide_by, case_id)',
      '(council, stage, decide_by)',
      '(council, officer, decide_by)',
      '(council, received_on)',
      '(council, decided_on)',
      '(council, case_reference)',
      '(appeal) where appeal is not null',
      // The index alone is enough to list and count the register.
      '(council, received_on, case_reference) include (stage, application_type) where published_on is not null',
      'using gin (former_references)',
      { on: 'using gin (searched gin_trgm_ops)', extension: 'pg_trgm' },
    ],
  }),
  key: caseIdOf,
  ...projectByDrafts(drafts),
  // The revision of the case rises with every fact: clients send it back in If-Match.
  setAside: (kept, { revision, metadata }) =>
    kept ? { ...kept, revision, lastChangedAt: metadata.recordedAt } : null,
});

type FromBrief = Omit<
  CaseloadRow,
  | 'caseId'
  | 'council'
  | 'revision'
  | 'lastChangedAt'
  | 'searched'
  | 'brief'
  | 'formerReferences'
  | 'withdrawnOn'
  | 'consultedFrom'
  | 'commentsUntil'
  | 'publicUntil'
>;

function columnsOf(brief: CaseBrief): FromBrief {
  const { site, clock, determination } = brief;
  const appeal = brief.appeals.at(-1);
  return {
    caseReference: brief.caseReference,
    applicationType: brief.applicationType,
    scale: brief.scale,
    description: brief.description,
    receivedOn: brief.receivedOn,
    officer: brief.officer,
    specialists: brief.specialists,
    publishedOn: brief.publishedOn,
    address: site.address,
    postcode: site.postcode,
    ward: site.ward,
    stage: stageInWords(brief),
    meetsOn: brief.meeting?.meetsOn ?? null,
    validFrom: clock?.validFrom ?? null,
    decideBy: clock && clock.deadlines.length > 0 ? decideBy(clock) : null,
    isLate: clock !== null && isLate(clock),
    openRequests: unansweredIn(brief).length,
    decision: determination?.decision ?? null,
    decidedOn: determination?.decidedOn ?? null,
    isByMinister: determination?.by === 'secretaryOfState',
    isByInspector: determination?.by === 'inspectorate',
    isRevoked: determination?.status === 'revoked',
    isHistory: brief.history !== null,
    appeal: appeal?.stage ?? null,
    appealDecidedOn: appeal?.outcome?.decidedOn ?? null,
    appealOutcome: brief.appeals.findLast(({ outcome }) => outcome !== null)?.outcome?.decision ?? null,
  };
}
