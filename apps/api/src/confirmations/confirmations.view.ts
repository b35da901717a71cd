/** Something that one person proposed and another has to confirm. */
export class WaitingView {
  proposalId: string;
  /** The command that it comes to: `RevokeDecision`. */
  act: string;
  /** The same in words. */
  what: string;
  council: string;
  /** Null where it is about no one case. */
  caseId: string | null;
  caseReference: string | null;
  proposedBy: string;
  proposedOn: string;
  proposedAt: string;
  /** Why, as whoever proposed it wrote. */
  reason: string | null;
  /** What it changes, as it is now; null where it has no such value. */
  before: string | null;
  /** And as it would be. */
  after: string | null;
  /** Something was recorded since: look again, and confirm with If-Match. */
  changedSince: boolean;
  /** Where the case stands now, for If-Match. */
  revision: string | null;
  /** Why nobody else can confirm it today; null where somebody can. */
  waitsBecause: string | null;
  /** Where it is confirmed. */
  confirmAt: string;
  /** What is sent there. */
  confirmWith: Record<string, string>;
  /** Where it is taken back, with the same and a `reason`; null where it lapses only by being answered. */
  withdrawAt: string | null;
}

export class ConfirmationsView {
  confirmations: WaitingView[];
  /** There are more than are shown: answer some first. */
  more: boolean;
}
