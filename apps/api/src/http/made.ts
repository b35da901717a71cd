import type { CasebookEvent } from '#domain';
import {
  actInWords,
  capitalised,
  erasureInWords,
  fieldInWords,
  letterInWords,
  positionInWords,
  stanceInWords,
} from '#wording';
import type { MadeView } from './made.view.js';

/** What a fact creates, by the field of its id; and the words that distinguish it from others of its kind. */
interface Makes<Fact> {
  readonly kind: string;
  readonly id: keyof Fact & string;
  readonly called?: keyof Fact & string;
  /** What that is in words, where it is a code. */
  readonly words?: Readonly<Record<string, string>>;
}

type FactOf<Type extends CasebookEvent['type']> = Extract<CasebookEvent, { readonly type: Type }>;

/**
 * The facts that create something that later commands name by id. A spec checks every case against this list.
 */
const made: { readonly [Type in CasebookEvent['type']]?: Makes<FactOf<Type>> } = {
  ActProposed: { kind: 'proposal', id: 'proposalId', called: 'act', words: actInWords },
  AmendmentReceived: { kind: 'amendment', id: 'entryId', called: 'description' },
  AppealLodged: { kind: 'appeal', id: 'appealId', called: 'inspectorateReference' },
  AssessmentNoteAdded: { kind: 'note', id: 'entryId', called: 'note' },
  CommitteeReferralMade: { kind: 'committee referral', id: 'entryId', called: 'reason' },
  CommitteeScheduled: { kind: 'committee meeting', id: 'meetingId', called: 'committee' },
  ConsiderationRecorded: { kind: 'consideration', id: 'entryId', called: 'topic' },
  ConstraintRecorded: { kind: 'constraint', id: 'constraintId', called: 'name' },
  ConsulteeResponded: { kind: 'response', id: 'responseId', called: 'position', words: positionInWords },
  ConsulteesContacted: { kind: 'consultation', id: 'entryId' },
  DecisionQuashed: { kind: 'quashing', id: 'entryId', called: 'claimReference' },
  DocumentAdded: { kind: 'document', id: 'documentId', called: 'title' },
  DocumentSubmitted: { kind: 'document', id: 'documentId' },
  EnforcementLinked: { kind: 'enforcement link', id: 'entryId', called: 'enforcementReference' },
  ExtensionProposed: { kind: 'extension', id: 'proposalId', called: 'decideBy' },
  GuaranteeRefundDue: { kind: 'refund', id: 'refundId' },
  InformationRequested: { kind: 'information request', id: 'requestId', called: 'request' },
  LetterWritten: { kind: 'letter', id: 'letterId', called: 'letter', words: letterInWords },
  NeighbourLettersSent: { kind: 'neighbour letters', id: 'entryId' },
  ObligationHeadsAgreed: { kind: 'heads of terms', id: 'entryId' },
  PaymentMovedHere: { kind: 'payment', id: 'paymentId' },
  PaymentRecorded: { kind: 'payment', id: 'paymentId', called: 'reference' },
  PermissionAmended: { kind: 'amendment of the permission', id: 'entryId', called: 'description' },
  PersonalDataErased: { kind: 'erasure', id: 'entryId', called: 'ground', words: erasureInWords },
  PPAProposed: { kind: 'performance agreement', id: 'agreementId', called: 'decideBy' },
  PPASigned: { kind: 'performance agreement', id: 'agreementId', called: 'decideBy' },
  PressNoticePublished: { kind: 'press notice', id: 'entryId', called: 'newspaper' },
  RecommendationChallenged: { kind: 'return to the officer', id: 'entryId', called: 'reason' },
  ReconsultationWaived: { kind: 'waiver of reconsultation', id: 'entryId' },
  RecordCorrected: { kind: 'correction', id: 'entryId', called: 'field', words: fieldInWords },
  RefundDue: { kind: 'refund', id: 'refundId', called: 'cause' },
  RepresentationReceived: {
    kind: 'representation',
    id: 'representationId',
    called: 'stance',
    words: stanceInWords,
  },
  SiteNoticeDisplayed: { kind: 'site notice', id: 'entryId', called: 'place' },
  SiteVisited: { kind: 'site visit', id: 'entryId', called: 'visitedOn' },
  ValidationDisputed: { kind: 'validation dispute', id: 'disputeId' },

  AdjustmentProposed: { kind: 'adjustment', id: 'adjustmentId' },
  ChargePaid: { kind: 'payment', id: 'paymentId', called: 'reference' },
  ChargeRefundProposed: { kind: 'refund', id: 'refundId' },
  CouncilChangeProposed: { kind: 'proposal', id: 'proposalId' },
  CouncilLawAdopted: { kind: 'adoption of law', id: 'adoptionId', called: 'source' },
  CouncilLawWithdrawn: { kind: 'withdrawal of law', id: 'withdrawalId', called: 'reason' },
  CreditProposed: { kind: 'credit', id: 'creditId' },
  DisbursementRecorded: { kind: 'disbursement', id: 'disbursementId' },
  InvoiceIssued: { kind: 'charge', id: 'chargeId' },
  StatementDisputed: { kind: 'dispute', id: 'disputeId' },
  StatementSettled: { kind: 'settlement', id: 'settlementId' },
};

type Said = Readonly<Record<string, unknown>>;

/** What was created under a client's id or ours, each once. */
export function madeBy(facts: readonly CasebookEvent[]): MadeView[] {
  const all = facts.flatMap((fact) => madeAs(fact.type, fact as unknown as Said));
  return all.filter(
    ({ kind, id }, at) => all.findIndex((each) => each.kind === kind && each.id === id) === at,
  );
}

/** What a fact of this type creates, from the fact or from an equal command. */
export function madeAs(type: string, said: Said): MadeView[] {
  const line = (made as Readonly<Record<string, Makes<Said> | undefined>>)[type];
  if (!line) return [];
  const called = line.called === undefined ? undefined : said[line.called];
  const words = line.words?.[String(called)] ?? called;
  return [{ kind: line.kind, id: String(said[line.id]), label: labelOf(line.kind, words) }];
}

const longestLabel = 80;

function labelOf(kind: string, called: unknown): string {
  if (typeof called !== 'string' || called === '') return capitalised(kind);
  // "Letter that asks for information" says both.
  const whole = capitalised(called.startsWith(`${kind} `) ? called : `${kind}: ${called}`);
  const line = whole.replace(/\s+/g, ' ');
  return line.length <= longestLabel ? line : `${line.slice(0, longestLabel - 1)}…`;
}
