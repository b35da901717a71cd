import type { NoticeDrawn } from '#correspondence';
import type { CalendarDate } from '#domain';
import { plainText, timeLimitOf } from '#letters';
import { decidedInWords, typeName } from '#wording';

export class TemplateUsedView {
  /** `service`, or the code of the council that wrote the words. */
  of: string;
  /** For a council's own words, the day from which they apply; for the service's, their number. */
  version: string;
  sha256: string;
}

export class NoticePlanView {
  documentId: string;
  title: string;
  sha256: string | null;
}

export class NoticeConditionView {
  number: number;
  text: string;
  reason: string;
}

/** What the law requires in the notice besides the decision. */
export class NoticeStatementView {
  heading: string;
  text: string;
  /** The law that requires it. */
  source: string;
}

export class NoticeIssuedView {
  /** The printed notice among the documents of the case. */
  documentId: string;
  /** The hash of the print. */
  sha256: string;
  issuedOn: CalendarDate;
}

export class NoticeReplacedView {
  /** The hash of the earlier notice, as recorded. */
  sha256: string;
  /** The print of the earlier notice, which stays on the file. */
  documentId: string;
  /** Why it was corrected. */
  reason: string;
}

/** A decision notice: its contents, and the full text as printed. */
export class DecisionNoticeView {
  caseReference: string;
  applicationType: string;
  applicationTypeName: string;
  description: string;
  siteAddress: string;
  applicant: string | null;
  agent: string | null;
  receivedOn: CalendarDate;
  validFrom: CalendarDate;
  decision: string;
  decisionInWords: string;
  decidedOn: CalendarDate;
  decidedBy: string;
  decidedUnder: string | null;
  signedBy: string;
  signedUnder: string | null;
  plans: NoticePlanView[];
  conditions: NoticeConditionView[];
  refusalReasons: string[];
  /** The provision that requires reasons. */
  reasonsUnder: string | null;
  obligationDatedOn: string | null;
  /** The last day of the grant; null if it does not lapse. */
  lapsesAfter: string | null;
  /** What must happen by that day, as printed, such as the development's completion; null if the grant does not lapse. */
  timeLimit: string | null;
  /** The last day to appeal, if there is a right of appeal and it ends. */
  appealBy: string | null;
  statements: NoticeStatementView[];
  title: string;
  /** As printed, word for word. */
  text: string;
  template: TemplateUsedView;
  /** The hash of the notice as recorded with the decision; it is printed on the notice. */
  sha256: string;
  issued: NoticeIssuedView | null;
  /** The notice issued before this one, if something in it was corrected. */
  replaces: NoticeReplacedView | null;
}

export function decisionNoticeView(drawn: NoticeDrawn): DecisionNoticeView {
  const { the, recorded, statements, template, letter, issued } = drawn;
  const { notice, sha256 } = recorded;
  const { caseReference, applicationType, description, siteAddress, receivedOn, validFrom } = notice;
  const { decision, decidedOn, decidedBy, obligationDatedOn, lapsesAfter, appealBy } = notice;
  return {
    ...{ caseReference, applicationType, description, siteAddress, receivedOn, validFrom },
    ...{ decision, decidedOn, decidedBy, obligationDatedOn, lapsesAfter, appealBy },
    timeLimit: timeLimitOf(notice, the.law),
    ...{ applicant: the.applicant, agent: the.agent, applicationTypeName: typeName(applicationType) },
    decisionInWords: decidedInWords(decision),
    decidedUnder: notice.decidedUnder ?? null,
    signedBy: the.nameOf(notice.signedBy),
    signedUnder: notice.signedUnder ?? null,
    plans: notice.plans.map((plan) => ({ ...plan })),
    conditions: notice.conditions.map(({ number, text, reason }) => ({ number, text, reason })),
    refusalReasons: [...notice.refusalReasons],
    reasonsUnder: notice.reasonsUnder ?? null,
    statements: statements.map(({ heading, text, source }) => ({ heading, text, source })),
    ...{ title: letter.title, text: plainText(letter), template: { ...template } },
    ...{ sha256, issued: issued && { ...issued }, replaces: notice.replaces ?? null },
  };
}
