import type { PublicEvent } from '#broadcasting';
import type { CaseDate, CaseSummary, PlanningApplicationEvent, recordNotes, sharedServices } from '#domain';
import type { Party } from '#intake';
import type {
  AppealWindow,
  BiodiversityGain,
  CalendarDate,
  Consulted,
  DecidedBy,
  DeemedDischarge,
  DeemedOutcome,
  DesignationRisk,
  Guarantee,
  PermissionLife,
  RequiredPublicity,
  Scale,
  Settlement,
  StandardCondition,
  Timeliness,
} from '#legislation';
import type { PostSubmissionApplication, RegisterEntry } from '#open-data';
import type { Case, HeldCase, HistoryRow } from '#read-models';
import type { CaseDifference } from '../case/difference.js';
import type { NamedActor } from '../case/named-actor.js';
import type {
  ConditionLibraryShown,
  LibraryVersionsShown,
} from '../condition-library/condition-library.view.js';
import type { ConsulteeDirectoryShown, DirectoryVersionsShown } from '../consultees/directory.view.js';
import type { DraftShown, DraftsOfCase } from '../drafts/draft.view.js';
import type { FactsFound } from '../facts/facts.view.js';
import type {
  AnswerShown,
  EarliestDecisionShown,
  FeeAnswerShown,
  RefundAnswerShown,
} from '../law/readable.js';
import type {
  CommentsOfCase,
  ContactsOfCase,
  LooksFound,
  PersonByName,
  PersonErased,
  PersonKeyMissing,
  PersonsApart,
} from '../looks/apart.view.js';
import type { CommandPreview } from '../planning-application/preview.view.js';
import type { SiteHistoryShown } from '../site/site.view.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/**
 * What answers and bodies are that our own types say already: `npm run openapi` makes their schemas from the types,
 * each under the name that it has here. What is added to a type is in the document without another word.
 */
export interface SchemasOfTypes extends LawAnswers {
  readonly CaseView: CaseInFull;
  readonly FactView: FactShown;
  readonly CaseDifferenceView: CaseDifference;
  readonly VocabularyView: Vocabulary;
  readonly FactsView: FactsFound;
  readonly DraftView: DraftShown;
  readonly DraftsView: DraftsOfCase;
  readonly SiteHistoryView: SiteHistoryShown;
  readonly ConditionLibraryView: ConditionLibraryShown;
  readonly LibraryVersionsView: LibraryVersionsShown;
  readonly ConsulteeDirectoryView: ConsulteeDirectoryShown;
  readonly DirectoryVersionsView: DirectoryVersionsShown;
  readonly ContactsView: ContactsOfCase;
  readonly CommentsView: CommentsOfCase;
  readonly LooksView: LooksFound;
  readonly CommandPreviewView: CommandPreview;
  readonly RegisterEntryView: RegisterEntry;
  readonly OpenDataView: PostSubmissionApplication;
  readonly FeeAnswerView: FeeAnswerShown;
  readonly DeadlineAnswerView: AnswerShown<CalendarDate>;
  readonly PublicityAnswerView: PublicityAnswer;
  readonly WhoDecidesAnswerView: AnswerShown<DecidedBy>;
  readonly PublicEvent: PublicEvent;
  readonly CouncilChangeAsked: CouncilChangeAsked;
  readonly Party: Party;
  readonly PersonByName: PersonByName;
  readonly PersonsApart: PersonsApart;
  readonly PersonErased: PersonErased;
  readonly PersonKeyMissing: PersonKeyMissing;
}

/** A case in full. Where a person was forgotten, a placeholder stands. */
export type CaseInFull = Omit<Case, 'document' | 'heldFrom'> &
  Case['document'] & {
    /** It rests on bank holidays that were not proclaimed yet when it came in: `receivedOnBecause` says which. */
    readonly receivedOnIsProvisional: boolean;
    /** Where not all of its record can be read: what is shown is how it stood before. */
    readonly held: HeldCase | null;
    /** What the law makes of it on the day asked for: the same that a preview says of a command. */
    readonly standing: CaseSummary;
    /** Each of its days, why it is that day, and the facts that it rests on by their revisions. */
    readonly dates: readonly CaseDate[];
  };

/** A fact as it was recorded: what it says of people is opened. */
export type FactShown = FactOfType<PlanningApplicationEvent | recordNotes.FactSetAside>;

type FactOfType<Event extends { readonly type: string }> = Event extends unknown
  ? Omit<HistoryRow, 'type' | 'data' | 'actor'> & {
      readonly type: Event['type'];
      /** The fact as a sentence. Nothing of anybody's personal data is in it. */
      readonly words: string;
      readonly actor: NamedActor;
      readonly data: Omit<Event, 'type' | 'effectiveOn'>;
    }
  : never;

/** What councils were asked to agree to, by its kind: a stage, a succession or a division of cases. */
export type CouncilChangeAsked = Asked<sharedServices.CouncilChange>;

type Asked<Change> = Change extends unknown ? Omit<Change, 'kind' | 'council'> : never;

/** What may be asked of the law beside fees, days, publicity and who decides. */
export interface LawAnswers {
  readonly ReceivedDayAnswerView: AnswerShown<CalendarDate>;
  readonly ScaleAnswerView: AnswerShown<Scale>;
  readonly BiodiversityAnswerView: AnswerShown<BiodiversityGain>;
  readonly AppealAnswerView: AnswerShown<AppealWindow>;
  readonly PermissionLifeAnswerView: AnswerShown<PermissionLife>;
  readonly PlanningGuaranteeAnswerView: AnswerShown<Guarantee>;
  readonly DeemedOutcomeAnswerView: AnswerShown<DeemedOutcome>;
  readonly DeemedDischargeAnswerView: AnswerShown<DeemedDischarge>;
  readonly ValidDayAnswerView: AnswerShown<CalendarDate>;
  readonly ResponseDueAnswerView: AnswerShown<CalendarDate>;
  readonly TimelinessAnswerView: AnswerShown<Timeliness>;
  readonly EarliestDecisionAnswerView: EarliestDecisionShown;
  readonly StandardConditionsAnswerView: { readonly conditions: readonly StandardCondition[] };
  readonly WhoSignsAnswerView: AnswerShown<boolean>;
  readonly ReturnLineAnswerView: AnswerShown<string>;
  readonly DesignationAnswerView: AnswerShown<DesignationRisk>;
  readonly SettlementAnswerView: Settlement & { readonly fee: FeeAnswerShown };
  readonly RefundAnswerView: RefundAnswerShown;
}

/** The least publicity that is required; and for what was given already, until when comments may be made. */
export interface PublicityAnswer {
  readonly required: readonly AnswerShown<RequiredPublicity>[];
  readonly given: readonly {
    readonly told: Consulted;
    readonly beganOn: CalendarDate;
    readonly commentsUntil: AnswerShown<CalendarDate>;
  }[];
}
