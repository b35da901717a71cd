import { Inject, Injectable } from '@nestjs/common';
import {
  actsOn,
  type CalendarDate,
  type CouncilCode,
  caseSummary,
  councils,
  type OfficerId,
  type Rejection,
  type Suggestions,
} from '#domain';
import type { Role } from '#identity';
import type { Caller } from '../access/caller.js';
import { Directory, type JoinedCouncil } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import type { RecordedCase } from '../case/recorded-case.js';
import { usualConditions } from '../condition-library/usual-conditions.js';
import { suggestedConsultees } from '../consultees/suggested-consultees.js';
import { AnswerCache } from '../http/answer-cache.js';
import { CouncilLaws } from '../law/council-laws.js';
import { CaseParts } from '../planning-application/case-parts.js';
import type { ActsView, ActView, SaidView } from './acts.view.js';
import { cureFor } from './cures.js';
import { type ActsNow, type DefinedAct, definedActs } from './defined.js';
import { nextStep, type Shown } from './next-step.js';

/** Answers of about fifteen kilobytes. */
const mostKept = 300;

/** What somebody may do to a case today, according to its guards: no rule is repeated here. */
@Injectable()
export class CaseActs {
  readonly #kept = new AnswerCache<ActsView>(mostKept);

  constructor(
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(CaseParts) private readonly parts: CaseParts,
  ) {}

  /** Worked out once for each last fact, person, day, and state of the directory and of the law. */
  of(recorded: RecordedCase, caller: Caller, only?: 'possible'): ActsView {
    const { principal, today } = caller;
    const made = [recorded.caseId, recorded.hash, principal, today, only];
    return this.#kept.of([...made, this.directory.state, this.laws.state], () =>
      this.#of(recorded, caller, only),
    );
  }

  #of(recorded: RecordedCase, caller: Caller, only?: 'possible'): ActsView {
    const { caseId, council, revision, state } = recorded;
    const shown = this.#shown(recorded, caller, definedActs, only);
    const { first, waitsFor } = nextStep(state.stage, shown);
    const listed = only ? shown.filter(({ view }) => view.may) : shown;
    return {
      ...{ caseId, revision: String(revision), on: caller.today, total: shown.length },
      acts: listed.map((each) => ({ ...each.view, primary: each === first })),
      waitsFor: waitsFor ?? said(this.directory.refusalOf('casework', council, caller.today)),
    };
  }

  one(recorded: RecordedCase, caller: Caller, act: DefinedAct): ActView {
    return this.#shown(recorded, caller, [act])[0]!.view;
  }

  #shown(
    { council, state }: RecordedCase,
    caller: Caller,
    acts: readonly DefinedAct[],
    only?: 'possible',
  ): readonly Shown[] {
    const { principal, today: on } = caller;
    const law = this.laws.of(council);
    const by = principal.id as OfficerId;
    const signer = { roles: principal.roles, grade: this.parts.gradeOf(by, on) };
    const may = actsOn(state, on, law);
    const context = {
      shut: this.directory.refusalOf('casework', council, on),
      mine: may({ by, signer }),
      others: only ? null : may({ by: null, signer: null }),
      summary: caseSummary(state, on, law),
      byCouncil: this.#suggestedBy(council, state, on),
    };
    const verdict = this.permissions.verdicts(principal, council, caller.now);
    return acts.map((act) =>
      this.#view(act, context, (roles) => {
        const permission = verdict(roles);
        return permission.allowed ? undefined : permission;
      }),
    );
  }

  #view(
    act: DefinedAct,
    { mine, others, shut, summary, byCouncil }: WhatMayBeDone,
    refusedFor: (roles: readonly Role[]) => Rejection | undefined,
  ): Shown {
    const { may, cautions, suggested } = act.now(mine);
    const ofTheCase = shut ?? ('rejected' in may ? may.rejected : undefined);
    const ofTheRole = refusedFor(act.roles);
    const anotherPasses = !shut && others !== null && 'targets' in act.now(others).may;
    // What the case forbids to everybody comes first: nobody should look for another role in vain.
    const because = (!anotherPasses && ofTheCase) || (ofTheRole ?? ofTheCase);
    const cure = ofTheCase && cureFor(ofTheCase.code, act.type, summary);
    const isCurable = ofTheCase !== undefined && ofTheRole === undefined;
    const view: ActView = {
      ...{ command: act.command, operation: act.operation, group: act.group },
      ...{ label: act.label, button: act.button, done: act.done },
      ...{ may: because === undefined, because: said(because) },
      anotherMay: because !== undefined && anotherPasses,
      cure: (isCurable && definedActs.find(({ type }) => type === cure)?.command) || null,
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
    const joined = this.directory.council(council);
    return {
      SubmitRecommendation: usualConditions(joined, state.applicationType, on),
      Consult: suggestedConsultees(joined, state, on),
      ScheduleCommittee: usualCommittee(joined, on),
    };
  }
}

/** The committee that decides applications, by the council's setting. */
function usualCommittee(known: JoinedCouncil | undefined, on: CalendarDate): Suggestions {
  const set = known && councils.settingOn(known, 'CommitteeSet', on);
  return set ? { committee: { value: set.name, because: 'This committee decides applications.' } } : {};
}

/** What a council's library and directory suggest, by the act that takes it. */
type SuggestedByCouncil = Readonly<Partial<Record<DefinedAct['type'], Suggestions>>>;

interface WhatMayBeDone {
  readonly shut: Rejection | undefined;
  readonly mine: ActsNow;
  /** Whether another person could do it; null if only possible acts are listed. */
  readonly others: ActsNow | null;
  readonly summary: ReturnType<typeof caseSummary>;
  readonly byCouncil: SuggestedByCouncil;
}

const said = (rejection: Rejection | undefined): SaidView | null =>
  rejection ? { code: rejection.code, words: rejection.because } : null;
