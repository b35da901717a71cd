import type { CalendarDate } from '#domain';

export class FileSentView {
  title: string;
  bytes: number;
}

export class PublishedFileView {
  documentId: string;
  title: string;
}

/** What the link in a letter asks for, and what is public on the case. It shows nothing else of the case. */
export class LinkAskedView {
  /** `open`; or `answered` once the request was answered, by this link or otherwise. */
  standing: string;
  /** `views` from a consultee, or `information` from the applicant or the agent. */
  asks: string;
  council: string;
  councilName: string;
  caseReference: string;
  address: string;
  description: string;
  /** The body that is consulted; null for a request for information. */
  consultee: string | null;
  /** What to send, in the words of the person who asked; null for a consultation. */
  request: string | null;
  /** The last day on which the link can be used. */
  until: CalendarDate;
  /** The reference by which the council knows the answer. */
  answerReference: string;
  /** Whether the case is on the public register. */
  isOnRegister: boolean;
  /** Its documents on the register. */
  documents: PublishedFileView[];
  /** What was sent by this link. */
  filesSent: FileSentView[];
  largestFileBytes: number;
  mostFiles: number;
}

export class AnswerTakenView {
  caseReference: string;
  /** The reference by which the council knows it. */
  answerReference: string;
}
