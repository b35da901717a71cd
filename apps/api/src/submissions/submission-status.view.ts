/** How far an application has come, and nothing of whoever made it. */
export class SubmissionStatusView {
  caseId: string;
  council: string;
  /** In the council's own format. */
  caseReference: string;
  stage: string;
  receivedOn: string;
  validFrom: string | null;
  decideBy: string | null;
  /** `deemed` where silence brought it. */
  decision: string | null;
  decidedOn: string | null;
}
