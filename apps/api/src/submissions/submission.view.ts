export class SubmissionReceived {
  caseId: string;
  /** In the council's own format. */
  caseReference: string;
  council: string;
  submissionId: string;
  applicationType: string;
  /** False if no rule here covers this type of application: an officer must decide what applies. */
  typeIsKnown: boolean;
  /** The version of the submission, if its portal counts versions: a later one amends the case. */
  version: number | null;
  /** How many files it names; somebody must check each of them. */
  documents: number;
  /** The day on which it counts as received: the next working day if it came out of office hours. */
  receivedOn: string;
  /** The hash of the original bytes; for a zip, of its Application.json. */
  sha256: string;
  revision: string;
  position: string;
}
