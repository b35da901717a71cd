export class ReferredCaseView {
  caseId: string;
  council: string;
  caseReference: string;
  formerReferences: string[];
  /** Where it is read. */
  path: string;
}

export class ReferredCasesView {
  cases: ReferredCaseView[];
}
