import { type CaseBrief, type CaseStage, type Condition, decideBy, stageInWords } from '#domain';
import { notConsulted } from './case-consulted.js';
import { noDetermination } from './case-determination.js';
import { changes, type Later, type ReceivedEvent } from './case-document-changes.js';
import type { CaseDocument } from './case-document-shape.js';
import { noErasures } from './case-erasures.js';
import { nothingCharged } from './case-fee.js';
import { fileAfter } from './case-file.js';
import { noPapers } from './case-papers.js';
import { nothingOnFile } from './file-of-case.js';
import type { Noted } from './noted.js';

export type { Condition };

export function documentOf({
  type: _,
  caseReference: __,
  effectiveOn: ___,
  ...received
}: ReceivedEvent): CaseDocument {
  return {
    ...received,
    stage: 'to validate' as CaseStage,
    formerReferences: [],
    officer: null,
    validFrom: null,
    validationCompletedOn: null,
    decideBy: null,
    allocations: [],
    requests: [],
    invalidations: [],
    deadlines: [],
    recommendations: [],
    decision: null,
    determination: null,
    withdrawal: null,
    ...nothingCharged,
    ...notConsulted,
    ...noPapers,
    ...noDetermination,
    ...noErasures,
    ...nothingOnFile,
  };
}

/** Everything that the decider also knows, in the decider's form. */
function inBrief(brief: CaseBrief): Partial<CaseDocument> {
  const { description, site, scale, officer, publishedOn, clock, determination } = brief;
  const validFrom = clock?.validFrom ?? null;
  const due = clock && clock.deadlines.length > 0 ? decideBy(clock) : null;
  return {
    stage: stageInWords(brief),
    ...{ description, site, scale, officer, publishedOn, validFrom, determination },
    decideBy: due,
  };
}

export const documentAfter = (
  document: CaseDocument,
  event: Later,
  noted: Noted,
  brief: CaseBrief,
): CaseDocument => ({
  ...document,
  ...changes(document, event, noted),
  ...fileAfter(document, event, noted),
  ...inBrief(brief),
});
