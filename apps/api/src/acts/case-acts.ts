import { Inject, Injectable } from '@nestjs/common';
import {
  actsOn,
  type CalendarDate,
  type CouncilCode,
  caseSummary,
  type OfficerId,
  type Rejection,
  type Suggestions,
} from '#domain';
import type { Role } from '#identity';
import type { Caller } from '../access/caller.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import type { RecordedCase } from '../case/recorded-case.js';
import { usualConditions } from '../condition-library/usual-conditions.js';
import { suggestedConsultees } from '../consultees/suggested-consultees.js';
import { CouncilLaws } from '../law/council-laws.js';
import { CaseParts } from '../planning-application/case-parts.js';
import type { ActsView, ActView, SaidView } from './acts.view.js';
import { cureFor } from './cures.js';
import { type ActsNow, type DefinedAct, definedActs } from './defined.js';
import { nextStep, type Shown } from './next-step.js';

/** What somebody may do to a case today, according to its guards: no rule is repeated here. */
@Injectable()
export class CaseActs {
  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseParts) private readonly parts: CaseParts,
  ) {}

  of(recorded: RecordedCase, caller: Caller): ActsView {
    const { caseId, council, revision, state } = recorded;
    const shown = this.#shown(recorded, caller, definedActs);
    const { first, waitsFor } = nextStep(state.stage, shown);
    return {
      ...{ caseId, revision: String(revision), on: caller.today },
      acts: shown.map((each) => ({ ...each.view, primary: each === first })),
      waitsFor: waitsFor ?? said(this.directory.refusalOf('casework', council, caller.today)),
    };
  }

  one(recorded: RecordedCase, caller: Caller, act: DefinedAct): ActView {
    return this.#shown(recorded, caller, [act])[0]!.view;
  }

  #shown({ council, state }: RecordedCase, caller: Caller, acts: readonly DefinedAct[]): readonly Shown[] {
    const { principal, today: on } = caller;
    const law = this.laws.of(council);
    const by = principal.id as OfficerId;
    const signer = { roles: principal.roles, grade: this.parts.gradeOf(by, on) };
    const context = {
      shut: this.directory.refusalOf('casework', council, on),
      mine: actsOn(state, { by, on, signer }, law),
      others: actsOn(state, { by: null, on, signer: null }, law),
      summary: caseSummary(state, on, law),
      byCouncil: this.#suggestedBy(council, state, on),
    };
    return acts.map((act) => this.#view(act, context, (roles) => this.#refusedFor(roles, council, caller)));
  }

  #view(
    act: DefinedAct,
    { mine, others, shut, summary, byCouncil }: WhatMayBeDone,
    refusedFor: (roles: readonly Role[]) => Rejection | undefined,
  ): Shown {
    const { may, cautions, suggested } = act.now(mine);
    const ofTheCase = shut ?? ('rejected' in may ? may.rejected : undefined);
    const because = refusedFor(act.roles) ?? ofTheCase;
    // Nothing on the case removes what is in the way of a person's role.
    const cure = ofTheCase && cureFor(ofTheCase.code, summary);
    const isOfTheCase = because !== undefined && because === ofTheCase;
    const view: ActView = {
      ...{ command: act.command, operation: act.operation, label: act.label, group: act.group },
      ...{ may: because === undefined, because: said(because) },
      anotherMay: because !== undefined && !shut && 'targets' in act.now(others).may,
      cure: (isOfTheCase && definedActs.find(({ type }) => type === cure)?.command) || null,
      ...{ roles: [...act.roles], byTwo: act.byTwo },
      cautions: cautions.map((each) => said(each)!),
      targets: 'targets' in may && may.targets ? [...may.targets] : null,
      suggested: Object.entries({ ...suggested, ...byCouncil[act.type] }).map(([field, each]) => ({
        field,
        ...each,
      })),
      schema: act.body === null ? null : `#/components/schemas/${act.body}`,
      ...{ primary: false, binds: !act.bindsNothing },
    };
    return { type: act.type, cure, held: said(ofTheCase), view };
  }

  #suggestedBy(council: CouncilCode, state: RecordedCase['state'], on: CalendarDate): SuggestedByCouncil {
    const known = this.directory.council(council);
    return {
      SubmitRecommendation: usualConditions(known, state.applicationType, on),
      Consult: suggestedConsultees(known, state, on),
    };
  }

  #refusedFor(
    roles: readonly Role[],
    council: CouncilCode,
    { principal, now }: Caller,
  ): Rejection | undefined {
    const permission = this.permissions.verdict(principal, { roles }, council, now);
    return permission.allowed ? undefined : permission;
  }
}

/** What a council's library and directory suggest, by the act that takes it. */
type SuggestedByCouncil = Readonly<Partial<Record<DefinedAct['type'], Suggestions>>>;

interface WhatMayBeDone {
  readonly shut: Rejection | undefined;
  readonly mine: ActsNow;
  /** As it would be for somebody else, whoever that is. */
  readonly others: ActsNow;
  readonly summary: ReturnType<typeof caseSummary>;
  readonly byCouncil: SuggestedByCouncil;
}

const said = (rejection: Rejection | undefined): SaidView | null =>
  rejection ? { code: rejection.code, words: rejection.because } : null;
