export class ReferredCaseView {
  caseId: string;
  council: string;
  caseReference: string;
  formerReferences: string[];
  /** The address at which it can be read. */
  path: string;
}

export class ReferredCasesView {
  cases: ReferredCaseView[];
}
