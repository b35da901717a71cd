import type { CaseId, OfficerId, PlanningApplicationEvent } from '#domain';
import { type Recorded, tableOf } from '#projections';
import { caseFact, caseIdOf, existing } from '../council/case-facts.js';
import { readModel } from '../read-model.js';
import type { Hidden, LaterFact } from '../shown.js';
import { type CaseWork, hasLetterBack, isLeftOver, nothingToDo } from './case-work.js';
import { workFacts } from './work-facts/index.js';
import type { Change } from './works.js';

export interface WorklistRow {
  readonly caseId: CaseId;
  /** Its officer, so that the worklist knows whether the officer has looked at it. */
  readonly officer: OfficerId | null;
  /** Whether there is still work on it after the decision. */
  readonly leftOver: boolean;
  readonly noticeToIssue: boolean;
  readonly letterBack: boolean;
  /** Whether it was ever on a committee's agenda. */
  readonly wasOnAgenda: boolean;
  readonly work: CaseWork;
}

const noChange: Change<PlanningApplicationEvent> = (work) => work;
const table = workFacts as Readonly<Record<LaterFact['type'], Change<PlanningApplicationEvent> | Hidden>>;

/** Open work on each case, read together with the caseload. */
export const worklist = readModel<WorklistRow>()({
  name: 'council_worklist',
  version: 7,
  facts: { planningApplication: { ApplicationReceived: noChange, ...workFacts } },
  table: tableOf<WorklistRow>({
    key: 'caseId',
    columns: {
      caseId: 'text',
      officer: 'text null',
      leftOver: 'boolean',
      noticeToIssue: 'boolean',
      letterBack: 'boolean',
      wasOnAgenda: 'boolean',
      work: 'json',
    },
    indexes: [
      '(left_over) where left_over',
      '(notice_to_issue) where notice_to_issue',
      '(letter_back) where letter_back',
      '(was_on_agenda) where was_on_agenda',
    ],
  }),
  key: (recorded) => (changeOf(recorded) === undefined ? null : caseIdOf(recorded)),
  project: (row, recorded) => {
    const { caseId, event } = caseFact(recorded);
    if (event.type === 'ApplicationReceived') return rowOf(caseId, null, workOnReceipt(event));
    const { officer, work } = existing(row);
    const change = changeOf(recorded)!;
    if (event.type === 'OfficerAllocated') return rowOf(caseId, event.officer, change(work, event));
    const changed = change(work, event);
    const looked = changed.untouched && officer !== null && recorded.metadata.actor.id === officer;
    return rowOf(caseId, officer, looked ? { ...changed, untouched: false } : changed);
  },
});

const rowOf = (caseId: CaseId, officer: OfficerId | null, work: CaseWork): WorklistRow => ({
  caseId,
  officer,
  leftOver: isLeftOver(work),
  noticeToIssue: work.noticeToIssue,
  letterBack: hasLetterBack(work),
  wasOnAgenda: work.agendas.length > 0,
  work,
});

const workOnReceipt = ({
  feeStatedPence,
}: Extract<PlanningApplicationEvent, { type: 'ApplicationReceived' }>): CaseWork => ({
  ...nothingToDo,
  money: { ...nothingToDo.money, owedPence: feeStatedPence },
});

/** The effect of the fact; undefined if it has none here. */
function changeOf({ event }: Recorded): Change<PlanningApplicationEvent> | undefined {
  if (event.type === 'ApplicationReceived') return noChange;
  const line = table[event.type as LaterFact['type']];
  return typeof line === 'function' ? line : undefined;
}
