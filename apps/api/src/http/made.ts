import { type CasebookEvent, madeByCommands } from '#domain';
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

/** What a fact creates, by the field of its id; and the field that distinguishes it from others of its kind. */
interface Makes<Fact> {
  readonly kind: string;
  readonly id: keyof Fact & string;
  readonly called?: keyof Fact & string;
}

type FactOf<Type extends CasebookEvent['type']> = Extract<CasebookEvent, { readonly type: Type }>;

/**
 * What facts create besides: what has an id of ours, and the proposals and money of councils. What a command on a case
 * creates is said by the command itself, as `makes`. A spec checks every case.
 */
const madeBesides: { readonly [Type in CasebookEvent['type']]?: Makes<FactOf<Type>> } = {
  ActProposed: { kind: 'proposal', id: 'proposalId', called: 'act' },
  DocumentSubmitted: { kind: 'document', id: 'documentId' },
  GuaranteeRefundDue: { kind: 'refund', id: 'refundId' },
  PaymentMovedHere: { kind: 'payment', id: 'paymentId' },
  PPASigned: { kind: 'performance agreement', id: 'agreementId', called: 'decideBy' },
  RefundDue: { kind: 'refund', id: 'refundId', called: 'cause' },

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

/** The words for what distinguishes it, where that is a code. */
const codesInWords: { readonly [Type in CasebookEvent['type']]?: Readonly<Record<string, string>> } = {
  ActProposed: actInWords,
  ConsulteeResponded: positionInWords,
  LetterWritten: letterInWords,
  PersonalDataErased: erasureInWords,
  RecordCorrected: fieldInWords,
  RepresentationReceived: stanceInWords,
};

/** The compiler cannot connect a type of fact with its own line. */
const madeBesidesByType: Readonly<Record<string, Makes<Said> | undefined>> = madeBesides as never;
const wordsByType: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = codesInWords;

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
  const line = madeByCommands.get(type) ?? madeBesidesByType[type];
  if (!line) return [];
  const called = line.called === undefined ? undefined : said[line.called];
  const words = wordsByType[type]?.[String(called)] ?? called;
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
