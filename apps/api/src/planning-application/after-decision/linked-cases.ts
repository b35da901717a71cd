import { Inject, Injectable } from '@nestjs/common';
import {
  type CaseId,
  type CouncilCode,
  cannotBeParent,
  type LinkedCase,
  type PlanningApplication,
  type PlanningApplicationCommand,
  planningApplication,
  type SaysToParent,
  saysToParent,
} from '#domain';
import { type EventStore, stateAfter } from '#event-store';
import { tellParent } from '#linking';
import type { Attempt } from '#reassignment';
import type { CommandRequest } from '../../access/decorators.js';
import { CommandSide } from '../../http/command-side.js';
import { Problem, problemOf } from '../../http/problem.js';
import { eventStore } from '../../parts.js';
import type { LinkedCaseBody } from '../linked-case.body.js';
import { CasesNamed, isNamed } from '../receiving/cases-named.js';
import { ParentCases } from '../receiving/parent-cases.js';

type ExistingCase = Exclude<PlanningApplication, { stage: 'unknown' }>;
type Command<Type> = Extract<PlanningApplicationCommand, { type: Type }>;

/** What the other case must say before this case may record it by hand. */
const mustSay: Readonly<Record<string, (says: SaysToParent) => boolean>> = {
  ApproveDetails: (says) => says.is === 'decided' && ['granted', 'split'].includes(says.decision),
  RefuseDetails: (says) => says.is === 'decided' && ['refused', 'split'].includes(says.decision),
  ConfirmDeemedDischarge: (says) => says.is === 'decided' && says.decision === 'deemed',
  GrantNMA: (says) => says.is === 'decided' && says.decision === 'granted',
};

const changesAmendment = { GrantNMA: 'non-material-amendment' } as const;

/**
 * Cases that depend on each other: each is looked up before an act on the other, and updated with the result.
 */
@Injectable()
export class LinkedCases {
  constructor(
    @Inject(eventStore) private readonly store: EventStore,
    @Inject(CommandSide) private readonly commands: CommandSide,
    @Inject(CasesNamed) private readonly named: CasesNamed,
    @Inject(ParentCases) private readonly parents: ParentCases,
  ) {}

  /** The case that an act names, of the same council: another council's cases cannot be named. */
  async own({ council, today }: CommandRequest, { caseId, reference }: LinkedCaseBody): Promise<LinkedCase> {
    const recorded = council ? await this.named.facts(council, caseId as CaseId, today) : [];
    const state = stateAfter(planningApplication, recorded);
    if (state.stage === 'unknown')
      throw new Problem(404, 'unknown-linked-case', 'This council has no such case to link to.');
    if (!isNamed(recorded, reference))
      throw new Problem(
        409,
        'linked-differs',
        `The case with that id is not ${reference}: check the reference.`,
      );
    return { caseId: caseId as CaseId, reference: state.caseReference };
  }

  async around<Result>(
    caseId: CaseId,
    command: PlanningApplicationCommand,
    request: CommandRequest,
    carryOut: () => Promise<Result>,
  ): Promise<Result> {
    await this.#before(caseId, command, request);
    if (command.type === 'SubmitDetails' && !request.preview) await this.#linkBack(caseId, command, request);
    const result = await carryOut();
    if (request.preview) return result;
    const dependentId = command.type === 'SubmitDetails' ? command.linked.caseId : caseId;
    const state = await this.commands.state(planningApplication, `planningApplication-${dependentId}`);
    if (state.stage !== 'unknown' && (state.parent?.caseId || state.resubmissionOf?.caseId))
      await tellParent(dependentId, this.#linking(request));
    return result;
  }

  async #before(caseId: CaseId, command: PlanningApplicationCommand, request: CommandRequest): Promise<void> {
    switch (command.type) {
      case 'SubmitDetails':
      case 'ApproveDetails':
      case 'RefuseDetails':
      case 'ConfirmDeemedDischarge':
      case 'GrantNMA':
        // A refusal of this act comes first, whatever the other case says.
        return 'rejected' in planningApplication.decide(command, await this.#state(caseId))
          ? undefined
          : this.#otherSays(caseId, command);
      case 'MarkValid':
      case 'IssueDecision':
        return this.#parentStands(caseId, command, request);
      default:
        return undefined;
    }
  }

  /** The other case must depend on this one, in the relation of the act, and agree with the act. */
  async #otherSays(
    caseId: CaseId,
    command: Command<'SubmitDetails' | (keyof typeof mustSay & PlanningApplicationCommand['type'])> & {
      readonly linked: LinkedCase;
    },
  ): Promise<void> {
    const other = await this.#state(command.linked.caseId);
    const { reference } = command.linked;
    const relation =
      command.type === 'GrantNMA' ? changesAmendment.GrantNMA : ('discharge-of-conditions' as const);
    const hangsHere = other.parent?.caseId === caseId && other.parent.relation === relation;
    if (command.type === 'SubmitDetails') {
      if (hangsHere || !other.parent) return;
      throw new Problem(
        409,
        'linked-elsewhere',
        `${reference} depends on another case: ${other.parent.reference}.`,
      );
    }
    if (!hangsHere)
      throw new Problem(
        409,
        'not-linked',
        `${reference} does not depend on this case in that way: first link it to this one, at its …/parent.`,
      );
    if (mustSay[command.type]?.(saysToParent(other)) === false)
      throw new Problem(
        409,
        'linked-not-decided',
        `${reference} has no such decision in force: its decision is recorded here when it is made.`,
      );
  }

  /** If details are recorded here as submitted under another case, that case depends on this one. */
  async #linkBack(caseId: CaseId, command: Command<'SubmitDetails'>, request: CommandRequest): Promise<void> {
    const state = await this.#state(caseId);
    const outcome = planningApplication.decide(command, state);
    // A refusal of this act comes first, and nothing was linked for it.
    if ('rejected' in outcome) return;
    const { linked, conditions, on } = command;
    const parent = { caseId, reference: state.caseReference };
    const found = this.parents.asFound(request.council!, state);
    const decided = await this.commands.attempt(
      planningApplication,
      `planningApplication-${linked.caseId}`,
      { type: 'LinkParent', parent, relation: 'discharge-of-conditions', conditions, found, on },
      { ...withoutRevision(request), commandId: `link/${caseId}/${request.commandId}` },
    );
    if ('rejected' in decided) throw problemOf(decided.rejected);
  }

  /**
   * An application that depends on a permission is found complete, and granted, only while that is in force.
   */
  async #parentStands(
    caseId: CaseId,
    command: Command<'MarkValid' | 'IssueDecision'>,
    { council, today }: CommandRequest,
  ): Promise<void> {
    if (command.type === 'IssueDecision' && command.decision === 'refused') return;
    const state = stateAfter(
      planningApplication,
      await this.named.facts(council as CouncilCode, caseId, today),
    );
    if (state.stage === 'unknown' || !state.parent?.caseId) return;
    const { caseId: parent, reference, relation } = state.parent;
    const found = await this.parents.now(council as CouncilCode, parent, today);
    const refused = found && cannotBeParent(reference, relation, found);
    if (refused) throw problemOf(refused.rejected);
  }

  async #state(caseId: CaseId): Promise<ExistingCase> {
    const state = await this.commands.stateNow(planningApplication, `planningApplication-${caseId}`);
    if (state.stage === 'unknown') throw new Problem(404, 'unknown-case', 'This council has no such case.');
    return state;
  }

  #linking({ actor, correlationId, now }: CommandRequest) {
    const attempt: Attempt = (...asked) => this.commands.attempt(...asked);
    return { store: this.store, attempt, actingFor: { actor, correlationId, now } };
  }
}

function withoutRevision(request: CommandRequest) {
  const { expectedRevision: _, commandDigest: __, formerDigest: ___, ...context } = request;
  return context;
}
