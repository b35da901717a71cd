import type { CaseId, CouncilCode, TemplateUsed } from '#domain';
import type { CalendarDate } from '#legislation';
import { type CaseToWriteOf, draft, type Letter, recordedNotice, statementsOf, templateUsed } from '#letters';
import type { CaseLetters } from './case-letters.js';

/** The text of a decision notice. */
export interface NoticeDrawn {
  readonly the: CaseToWriteOf;
  readonly recorded: NonNullable<ReturnType<typeof recordedNotice>>;
  readonly statements: ReturnType<typeof statementsOf>;
  readonly template: TemplateUsed;
  readonly letter: Letter;
  /** Its PDF on the file; null until it was issued. */
  readonly issued: {
    readonly documentId: string;
    readonly sha256: string;
    readonly issuedOn: CalendarDate;
  } | null;
}

/** The notice as issued, or as it would be today; undefined if the council has not decided. */
export async function drawnNotice(
  letters: CaseLetters,
  {
    caseId,
    council,
    today,
  }: { readonly caseId: CaseId; readonly council: CouncilCode; readonly today: CalendarDate },
): Promise<NoticeDrawn | undefined> {
  const the = await letters.of(caseId, council, { today });
  const recorded = recordedNotice(the.events);
  if (!recorded || the.state.stage !== 'determined' || !the.state.determination.issued) return undefined;
  const issued = the.events.findLast(
    (event) => event.type === 'DecisionNoticeIssued' && event.noticeSha256 === recorded.sha256,
  );
  const was = issued?.type === 'DecisionNoticeIssued' ? issued : null;
  const template = was
    ? templateUsed('decisionNotice', [council, letters.council(council)], was.template)
    : letters.template('decisionNotice', council, today);
  return {
    ...{ the, recorded, template: template.used },
    statements: statementsOf(recorded.notice, the.law),
    letter: draft('decisionNotice', the, template, []),
    issued: was && { documentId: was.documentId, sha256: was.sha256, issuedOn: was.issuedOn },
  };
}
