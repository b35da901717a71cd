import type { NoticeDrawn } from '#correspondence';
import type { CalendarDate } from '#domain';
import { plainText } from '#letters';
import { decidedInWords, typeName } from '#wording';

export class TemplateUsedView {
  /** `service`, or the code of the council whose own words they are. */
  of: string;
  /** The day from which a council's own words hold; the number of the service's. */
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

/** What the law has the notice tell besides the decision. */
export class NoticeStatementView {
  heading: string;
  text: string;
  /** The law that has it there. */
  source: string;
}

export class NoticeIssuedView {
  /** Its print, among the documents of the case. */
  documentId: string;
  /** Of the print. */
  sha256: string;
  issuedOn: CalendarDate;
}

export class NoticeReplacedView {
  /** Of the notice before, as it was recorded. */
  sha256: string;
  /** Its print, which stays on the file. */
  documentId: string;
  /** Why it was put right. */
  reason: string;
}

/** The notice of a decision: what it says, and all of it in the words in which it is printed. */
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
  /** The provision by which reasons are given. */
  reasonsUnder: string | null;
  obligationDatedOn: string | null;
  /** The last day to begin, where a grant lapses. */
  lapsesAfter: string | null;
  /** The last day to appeal, where there is a right to and it ends. */
  appealBy: string | null;
  statements: NoticeStatementView[];
  title: string;
  /** As it is printed, word for word. */
  text: string;
  template: TemplateUsedView;
  /** Of the notice as it was recorded with the decision; printed on it. */
  sha256: string;
  issued: NoticeIssuedView | null;
  /** The notice that was issued before this one, where something in it was put right. */
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
