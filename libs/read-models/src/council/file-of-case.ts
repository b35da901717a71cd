import type { CalendarDate, PlanningApplicationEvent, ProposedLine } from '#domain';
import type { FactOf } from '../shown.js';
import { eachList, type ListName, type listedFacts } from './listed-facts.js';
import type { Noted } from './noted.js';

/** A fact as the case shows it: its contents, the day it took effect, who recorded it and when. */
export type Entry<Type extends PlanningApplicationEvent['type']> = Omit<
  FactOf<Type>,
  'type' | 'caseReference'
> &
  Noted;

type Lists = { readonly [Name in ListName]: readonly Entry<(typeof listedFacts)[Name]['fact']>[] };

/**
 * The rest of the case: visits, notes, agreements, disputes, links and corrections, in the order in which they were
 * recorded.
 */
export interface FileOfCase extends Lists {
  /** How it ended in its former system; null if it continues here or ended here. */
  readonly endedElsewhere: Entry<'CaseHistoryImported'> | null;
  readonly parents: readonly Entry<'ParentLinked'>[];
  readonly specialists: readonly Entry<'SpecialistAllocated'>[];
  readonly measures: Entry<'DevelopmentMeasured'> | null;
  readonly constraints: readonly ConstraintOnFile[];
  readonly publicityNeeds: Entry<'PublicityNeedsRecorded'> | null;
  readonly publicityStartedOn: CalendarDate | null;
  readonly requestsClosed: readonly RequestClosed[];
  readonly validationDisputes: readonly DisputeOnFile[];
  readonly validDateCorrections: readonly Entry<'ValidDateCorrected'>[];
  readonly validationsSetAside: readonly Entry<'ValidationSetAside'>[];
  readonly extensions: readonly ExtensionOnFile[];
  readonly performanceAgreements: readonly AgreementOnFile[];
  readonly deadlineWarnings: readonly Entry<'DeadlineNear'>[];
  readonly deemedDischarge: DeemedDischarge | null;
  readonly recommendationsReturned: readonly Entry<'RecommendationChallenged'>[];
  readonly committeeReferrals: readonly Entry<'CommitteeReferralMade'>[];
  readonly meetings: readonly Entry<'CommitteeScheduled'>[];
  readonly resolutions: readonly Entry<'CommitteeResolved'>[];
  readonly calledIn: Entry<'CalledIn'> | null;
  /** As issued, with the hash of its contents. If it was issued again after a court's judgment, the newest. */
  readonly decisionNotice: Entry<'DecisionNoticeGenerated'> | null;
  readonly corrections: readonly Entry<'RecordCorrected'>[];
  /** The contents of the form, from the newest version of the submission. */
  readonly particulars: Entry<'ParticularsReceived'> | null;
  /** Details that the submission or a map proposes, one by one, each with the officer's answer. */
  readonly proposedDetails: readonly ProposedDetail[];
}

type ProposedDetail = ProposedLine &
  Pick<Entry<'DetailsProposed'>, 'from' | 'proposedAt'> &
  Noted & {
    /** Null while it waits to be confirmed. */
    readonly settled: Entry<'ProposedDetailSettled'> | null;
  };

type ConstraintOnFile = Entry<'ConstraintRecorded'> & {
  readonly removed: Entry<'ConstraintRemoved'> | null;
};

/** A request that was closed without an answer. */
type RequestClosed = Entry<'InformationRequestCancelled'> | Entry<'InformationRequestLapsed'>;

type DisputeOnFile = Entry<'ValidationDisputed'> & {
  readonly answer: Entry<'ValidationDisputeAnswered'> | null;
};

type ExtensionOnFile = Entry<'ExtensionProposed'> & {
  readonly agreed: Entry<'ExtensionAgreed'> | null;
  readonly rejected: Entry<'ExtensionRejected'> | null;
};

type AgreementOnFile = Entry<'PPAProposed'> & { readonly signed: Entry<'PPASigned'> | null };

export type DeemedDischarge = Entry<'DeemedDischargeNoticeReceived'> & {
  readonly occurredOn: CalendarDate | null;
};

export const nothingOnFile: FileOfCase = {
  ...eachList([]),
  ...{ endedElsewhere: null, parents: [], specialists: [], measures: null, constraints: [] },
  ...{ publicityNeeds: null, publicityStartedOn: null },
  ...{ requestsClosed: [], validationDisputes: [], validDateCorrections: [], validationsSetAside: [] },
  ...{ extensions: [], performanceAgreements: [], deadlineWarnings: [], deemedDischarge: null },
  ...{ recommendationsReturned: [], committeeReferrals: [], meetings: [], resolutions: [] },
  ...{ calledIn: null, decisionNotice: null, corrections: [], particulars: null, proposedDetails: [] },
};
