import { CaseBriefView } from '../case/case-brief.view.js';

/** A body that is asked for its view: on the open cases of the councils asked about. */
export class ConsulteeBodyView {
  /** Its short name in a directory, else its name, as addresses have it: `county-highways`. */
  id: string;
  name: string;
  /** `statutory`, `parish`, `internal` or `other`: as the directory has it, else as when it was asked last. */
  kind: string;
  /** The councils whose directory has it. */
  listedBy: string[];
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

export class WaitedForView {
  on: string;
  /** The councils that were asked about. */
  councils: string[];
  sentence: string;
  /** The one that most cases wait for first. */
  consultees: ConsulteeBodyView[];
}

export class CaseAskedView extends CaseBriefView {
  /** Its id on that case. */
  consulteeId: string;
  /** Its name, as it was asked. */
  askedAs: string;
  askedOn: string;
  respondBy: string;
  /** Null until it has answered. */
  answeredOn: string | null;
  isLate: boolean;
  /** The days of the reminders written to it since it was asked. */
  remindedOn: string[];
}

export class ConsulteeCasesView extends ConsulteeBodyView {
  on: string;
  /** Unanswered cases first, by the last day for the answer. */
  cases: CaseAskedView[];
}
