import type { PublicEvent } from '#broadcasting';
import type {
  CaseDate,
  CaseSummary,
  PlanningApplicationEvent,
  priceSchedules,
  recordNotes,
  sharedServices,
} from '#domain';
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
import type { Comments, PostSubmissionApplication, RegisterEntry, SpecialistConsulted } from '#open-data';
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
 * Answers and bodies that our own types define: `npm run openapi` makes their schemas from the types, each
 * under the name given here. A new field of a type appears in the document by itself.
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
  readonly CommentsPublic: NonNullable<Comments['public']>;
  readonly CommentsSpecialist: NonNullable<Comments['specialist']>;
  readonly SpecialistConsulted: SpecialistConsulted;
  readonly FeeAnswerView: FeeAnswerShown;
  readonly DeadlineAnswerView: AnswerShown<CalendarDate>;
  readonly PublicityAnswerView: PublicityAnswer;
  readonly WhoDecidesAnswerView: AnswerShown<DecidedBy>;
  readonly PriceRule: priceSchedules.PriceRule;
  readonly PublicEvent: PublicEvent;
  readonly CouncilChangeAsked: CouncilChangeAsked;
  readonly Party: Party;
  readonly PersonByName: PersonByName;
  readonly PersonsApart: PersonsApart;
  readonly PersonErased: PersonErased;
  readonly PersonKeyMissing: PersonKeyMissing;
}

/** A case in full. An erased person is replaced by a placeholder. */
export type CaseInFull = Omit<Case, 'document' | 'heldFrom'> &
  Case['document'] & {
    /**
     * It depends on bank holidays that were not proclaimed when it was received: `receivedOnBecause` names
     * them.
     */
    readonly receivedOnIsProvisional: boolean;
    /** Working days after the day asked, to the last day to decide; null if none is set or it has passed. */
    readonly workingDaysLeft: number | null;
    /** Set if part of its record cannot be read: the answer then shows the state before that. */
    readonly held: HeldCase | null;
    /** What the law says about it on the day asked: the same as in a command's preview. */
    readonly standing: CaseSummary;
    /** Each of its dates, its reason, and the revisions of the facts behind it. */
    readonly dates: readonly CaseDate[];
  };

/** A fact as recorded, with its personal data opened. */
export type FactShown = FactOfType<PlanningApplicationEvent | recordNotes.FactSetAside>;

type FactOfType<Event extends { readonly type: string }> = Event extends unknown
  ? Omit<HistoryRow, 'type' | 'data' | 'actor'> & {
      readonly type: Event['type'];
      /** The fact as a sentence, without personal data. */
      readonly words: string;
      readonly actor: NamedActor;
      readonly data: Omit<Event, 'type' | 'effectiveOn'>;
    }
  : never;

/** A proposal to councils, by its kind: a stage, a succession or a division of cases. */
type CouncilChangeAsked = Asked<sharedServices.CouncilChange>;

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

/** The required publicity; and for publicity already given, the last day for comments. */
export interface PublicityAnswer {
  readonly required: readonly AnswerShown<RequiredPublicity>[];
  readonly given: readonly {
    readonly told: Consulted;
    readonly beganOn: CalendarDate;
    readonly commentsUntil: AnswerShown<CalendarDate>;
  }[];
}
