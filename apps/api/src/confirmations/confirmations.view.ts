/** A proposal by one person that another has to confirm. */
export class WaitingView {
  proposalId: string;
  /** The command that would be carried out: `RevokeDecision`. */
  act: string;
  /** The same in words. */
  what: string;
  council: string;
  /** Null if it is not about a single case. */
  caseId: string | null;
  caseReference: string | null;
  proposedBy: string;
  proposedOn: string;
  proposedAt: string;
  /** The reason, in the proposer's words. */
  reason: string | null;
  /** The present value that it changes; null if there is none. */
  before: string | null;
  /** The value after the change. */
  after: string | null;
  /** Something was recorded since the proposal: read it again, and confirm with If-Match. */
  changedSince: boolean;
  /** The case's present revision, for If-Match. */
  revision: string | null;
  /** Why nobody else can confirm it today; null if somebody can. */
  waitsBecause: string | null;
  /** The address at which to confirm it. */
  confirmAt: string;
  /** The body to send there. */
  confirmWith: Record<string, string>;
  /**
   * The address at which to withdraw it, with the same body and a `reason`; null if it ends only by being
   * answered.
   */
  withdrawAt: string | null;
}

export class ConfirmationsView {
  confirmations: WaitingView[];
  /** There are more than shown: answer some of these first. */
  more: boolean;
}
