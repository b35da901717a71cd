import { CaseBriefView } from '../case/case-brief.view.js';

/** A body that is asked for its view: on the open cases of the council. */
export class ConsulteeBodyView {
  /** Its name, as addresses have it: `county-highways`. */
  id: string;
  name: string;
  /** `statutory`, `parish`, `internal` or `other`, as when it was asked last. */
  kind: string;
  asked: number;
  /** It has not answered yet. */
  waiting: number;
  /** Of them, those on which its time is over. */
  late: number;
  sentence: string;
}

export class ConsulteesView {
  council: string;
  on: string;
  /** The one that most cases wait for first. */
  consultees: ConsulteeBodyView[];
}

export class CaseAskedView extends CaseBriefView {
  askedOn: string;
  respondBy: string;
  /** Null while it has not. */
  answeredOn: string | null;
  isLate: boolean;
}

export class ConsulteeCasesView extends ConsulteeBodyView {
  on: string;
  /** Those that wait first, by the day to answer. */
  cases: CaseAskedView[];
}
