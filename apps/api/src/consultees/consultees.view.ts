import { CaseBriefView } from '../case/case-brief.view.js';

/** A body that is consulted on open cases of the council. */
export class ConsulteeBodyView {
  /** Its name as used in addresses: `county-highways`. */
  id: string;
  name: string;
  /** `statutory`, `parish`, `internal` or `other`, as in its latest consultation. */
  kind: string;
  asked: number;
  /** The cases on which it has not answered yet. */
  waiting: number;
  /** Of these, the cases on which its time has ended. */
  late: number;
  sentence: string;
}

export class ConsulteesView {
  council: string;
  on: string;
  /** The body for which most cases are waiting comes first. */
  consultees: ConsulteeBodyView[];
}

export class CaseAskedView extends CaseBriefView {
  askedOn: string;
  respondBy: string;
  /** Null until it has answered. */
  answeredOn: string | null;
  isLate: boolean;
}

export class ConsulteeCasesView extends ConsulteeBodyView {
  on: string;
  /** Unanswered cases first, by the last day for the answer. */
  cases: CaseAskedView[];
}
