import type { CalendarDate } from '#domain';

export class FileSentView {
  title: string;
  bytes: number;
}

export class PublishedFileView {
  documentId: string;
  title: string;
}

/** What the link in a letter asks, and what of the case is public. Nothing else of the case is told by it. */
export class LinkAskedView {
  /** `open`, or `answered` once what it asks was answered, by it or otherwise. */
  standing: string;
  /** `views` of a consultee, or `information` from the applicant or the agent. */
  asks: string;
  council: string;
  councilName: string;
  caseReference: string;
  address: string;
  description: string;
  /** The body that is asked for its views; null of a request for information. */
  consultee: string | null;
  /** What is to be sent, in the words of whoever asked; null where views are asked for. */
  request: string | null;
  /** The last day on which the link can be used. */
  until: CalendarDate;
  /** By which the council knows what was answered by this link. */
  answerReference: string;
  /** Whether the case is on the public register. */
  isOnRegister: boolean;
  /** Its documents there. */
  documents: PublishedFileView[];
  /** What was sent by this link. */
  filesSent: FileSentView[];
  largestFileBytes: number;
  mostFiles: number;
}

export class AnswerTakenView {
  caseReference: string;
  /** By which the council knows it. */
  answerReference: string;
}
