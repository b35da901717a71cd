import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  type PlanningApplication,
  type PlanningApplicationCommand,
  paymentReferences,
  planningApplicationUnder,
} from '#domain';
import type { EventStore } from '#event-store';
import { carryPaymentsOn, tellParent } from '#linking';
import type { Attempt } from '#reassignment';
import type { CommandRequest } from '../access/decorators.js';
import { CommandSide } from '../http/command-side.js';
import { problemOf } from '../http/problem.js';
import { CouncilLaws } from '../law/council-laws.js';
import { eventStore } from '../parts.js';
import { PaymentClaims } from '../payments/payment-claims.js';
import { LinkedCases } from './after-decision/linked-cases.js';

type Command<Type> = Extract<PlanningApplicationCommand, { type: Type }>;

/** What a command on a case needs from other records, before and after its decision. */
@Injectable()
export class OtherRecords {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(PaymentClaims) private readonly payments: PaymentClaims,
    @Inject(LinkedCases) private readonly linked: LinkedCases,
  ) {}

  /** Carries out a command between the steps that come before it and after it on other records. */
  async around<Result>(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
    carryOut: () => Promise<Result>,
  ): Promise<Result> {
    switch (command.type) {
      case 'RecordPayment':
        return this.#paid(caseId, command, request, carryOut);
      case 'CloseAsDuplicate':
      case 'MovePaymentToCharge':
        return this.#movedOn(caseId, request, carryOut);
      case 'ReversePayment':
        return this.#reversed(caseId, command, request, carryOut);
      default:
        return this.linked.around(caseId, command, request, carryOut);
    }
  }

  /** The reference is claimed before the payment, and released if the payment is refused. */
  async #paid<Result>(
    caseId: CaseId,
    { type: _, on, ...payment }: Command<'RecordPayment'>,
    request: CommandRequest,
    carryOut: () => Promise<Result>,
  ): Promise<Result> {
    const { outcome, after } = await this.#wouldBe(
      caseId,
      { type: 'RecordPayment', on, ...payment },
      request,
    );
    const isNew = 'accepted' in outcome && outcome.accepted.length > 0;
    if (!isNew || after.stage === 'unknown') return carryOut();
    const holder = holdingCase(caseId, request.council!, after, payment);
    if (request.preview) {
      const refused = await this.payments.refusal(holder, on);
      if (refused) throw problemOf(refused);
      return carryOut();
    }
    return this.payments.around(holder, request, carryOut);
  }

  /** A payment that never arrived may still arrive, and is then a separate payment. */
  async #reversed<Result>(
    caseId: CaseId,
    command: Command<'ReversePayment'>,
    request: CommandRequest,
    carryOut: () => Promise<Result>,
  ): Promise<Result> {
    const { after } = await this.#wouldBe(caseId, command, request);
    const result = await carryOut();
    if (request.preview || after.stage === 'unknown') return result;
    const reference = after.fees.reversedPayments.get(command.paymentId);
    if (reference === undefined) return result;
    const { paymentId } = command;
    await this.payments.release({ of: 'case', caseId, paymentId, reference }, 'payment-reversed', request);
    return result;
  }

  /**
   * Moves the payment to the other case or the charge, at once or when the clerk finds that this was not
   * done.
   */
  async #movedOn<Result>(
    caseId: CaseId,
    { preview, actor, correlationId, now }: CommandRequest,
    carryOut: () => Promise<Result>,
  ): Promise<Result> {
    const result = await carryOut();
    if (preview) return result;
    const attempt: Attempt = (...asked) => this.commands.attempt(...asked);
    const actingFor = { actor, correlationId, now };
    const linking = { store: this.store, attempt, actingFor };
    await carryPaymentsOn(caseId, linking);
    await tellParent(caseId, linking);
    return result;
  }

  #wouldBe(caseId: CaseId, command: PlanningApplicationCommand, request: CommandRequest) {
    const decider = planningApplicationUnder(this.laws.of(request.council));
    // A repeat is answered as the first time, whatever revision it names.
    const { expectedRevision: _, ...context } = request;
    return this.commands.preview(decider, `planningApplication-${caseId}`, command, context);
  }
}

const holdingCase = (
  caseId: CaseId,
  council: CouncilCode,
  { caseReference }: Exclude<PlanningApplication, { stage: 'unknown' }>,
  payment: paymentReferences.HoldingCase['payment'],
): paymentReferences.HoldingCase => ({ of: 'case', council, caseId, caseReference, payment });
