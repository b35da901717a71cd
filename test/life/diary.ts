/** What somebody did on a case on a day: by the route below the case, with its body. */
export type Entry = readonly [day: string, who: string, route: string, body?: object];

/** The clerk looked at the case on a day. */
export interface TimePassed {
  readonly timePassedTo: string;
}

/** A case brought to where it stands, and the day on which more is then tried on it. */
export interface CaseBrought {
  /** Where it stands, in a planner's words. */
  readonly stands: string;
  /** The Open Digital Planning code of what was applied for. */
  readonly type: string;
  readonly diary: readonly (Entry | TimePassed)[];
  readonly today: string;
  /** How it could be decided, for and against: not everything is granted or refused. */
  readonly decisions: readonly [favourable: string, unfavourable: string];
}

export const document = (documentId: string, kind: string) => ({
  documentId,
  kind,
  title: documentId,
  mediaType: 'application/pdf',
  bytes: 2048,
  sha256: 'ab'.repeat(32),
  location: `https://files.example/${documentId}`,
  publishStatus: 'publish',
});

/** On file before all others. Its id is made of this submission's. */
export const anotherSubmission = '4c5c4a4e-6e57-4a0a-9d8e-3a7a0f4a9c11';
export const anotherCase = { caseId: '32ce8279-2dee-5f53-8474-fb29d8e9f3b0', reference: '26/00001/DISC' };
