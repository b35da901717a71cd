export class SubmissionReceived {
  caseId: string;
  /** In the council's own format. */
  caseReference: string;
  council: string;
  submissionId: string;
  applicationType: string;
  /** False where no rule of ours speaks of this type of application: an officer will have to. */
  typeIsKnown: boolean;
  /** Of the submission, where its portal counts them: a later one amends the case. */
  version: number | null;
  /** How many files it names, each of which somebody has to look at. */
  documents: number;
  /** The day it counts as received: the next working day where it came out of office hours. */
  receivedOn: string;
  /** Of the submission as it came, byte for byte; of a zip, of its Application.json. */
  sha256: string;
  revision: string;
  position: string;
}
