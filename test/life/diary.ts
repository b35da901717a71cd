/** What somebody did on a case on a day: the route below the case, and its body. */
export type Entry = readonly [day: string, who: string, route: string, body?: object];

/** The clerk ran its due checks on a day. */
export interface TimePassed {
  readonly timePassedTo: string;
}

/** A case at some stage, and the day on which more is then tried. */
export interface CaseBrought {
  /** Its stage, in a planner's words. */
  readonly stands: string;
  /** The Open Digital Planning code of what was applied for. */
  readonly type: string;
  readonly diary: readonly (Entry | TimePassed)[];
  readonly today: string;
  /** A favourable and an unfavourable decision of this type, because not every type is granted or refused. */
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

/** A submission received before all others. Its case id is derived from this id. */
export const anotherSubmission = '4c5c4a4e-6e57-4a0a-9d8e-3a7a0f4a9c11';
export const anotherCase = { caseId: '32ce8279-2dee-5f53-8474-fb29d8e9f3b0', reference: '26/00001/DISC' };
