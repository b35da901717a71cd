import { Inject, Injectable } from '@nestjs/common';
import { LetterWriting } from '#correspondence';
import {
  type CaseId,
  type ChargeNamed,
  type Condition,
  type CouncilCode,
  charges,
  councils,
  type OfficerId,
  officers,
} from '#domain';
import type { CalendarDate, CouncilLaw } from '#legislation';
import type { Caller } from '../access/caller.js';
import { Directory } from '../access/directory.js';
import { DocumentFiles } from '../documents/document-files.js';
import { CommandSide } from '../http/command-side.js';
import { Problem } from '../http/problem.js';
import { CouncilLaws } from '../law/council-laws.js';
import { DecisionNotices } from '../letters/decision-notices.js';
import { LinkedCases } from './after-decision/linked-cases.js';
import { isAuthorised } from './case-commands.js';
import { type ConditionBody, conditionOf } from './condition.body.js';
import { CasesNamed } from './receiving/cases-named.js';
import { ParentCases } from './receiving/parent-cases.js';
import { SealedEntries } from './sealed-entries.js';
import { ConstraintLookUp } from './submitted/constraint-look-up.js';

/** The parts of commands on a case that do not come from their bodies. */
@Injectable()
export class CaseParts {
  constructor(
    @Inject(Directory) private readonly directory: Directory,
    @Inject(CouncilLaws) private readonly laws: CouncilLaws,
    @Inject(SealedEntries) readonly sealed: SealedEntries,
    @Inject(ParentCases) readonly parents: ParentCases,
    @Inject(LinkedCases) readonly links: LinkedCases,
    @Inject(CasesNamed) readonly named: CasesNamed,
    @Inject(DocumentFiles) readonly files: DocumentFiles,
    @Inject(ConstraintLookUp) readonly constraints: ConstraintLookUp,
    @Inject(DecisionNotices) readonly notices: DecisionNotices,
    @Inject(LetterWriting) readonly letters: LetterWriting,
    @Inject(CommandSide) private readonly records: CommandSide,
  ) {}

  /** Whether the case's council has authorised an officer today. */
  isAuthorised(officer: OfficerId, caller: Caller): boolean {
    return isAuthorised(this.directory, officer, caller);
  }

  /** The grade of an officer's post on a day; null if none is recorded. */
  gradeOf(officer: OfficerId, on: CalendarDate): string | null {
    const found = this.directory.officer(officer);
    return (found.joined && officers.postOn(found.posts, on)?.grade) || null;
  }

  /** What the record says of a council's charge; null if none was invoiced under that id. */
  async chargeNamed(council: CouncilCode, chargeId: string, caseId: CaseId): Promise<ChargeNamed | null> {
    const state = await this.records.stateNow(charges.charge, `charge-${council}-${chargeId}`);
    if (state.stage === 'unknown') return null;
    const { caseId: invoicedFor } = state.invoice;
    return { isOfAnotherCase: invoicedFor !== null && invoicedFor !== caseId };
  }

  /** Conditions as they were sent; one that says which version of the library it is from names one that there is. */
  conditions(sent: readonly ConditionBody[], { council }: Caller): readonly Condition[] {
    const library = (council && this.directory.council(council)?.library) || [];
    const conditions = sent.map(conditionOf);
    for (const { fromLibrary: from } of conditions) {
      const isKnown = (each: councils.LibraryEntry) =>
        each.conditionId === from?.conditionId && each.version === from.version && each.condition !== null;
      if (!from || library.some(isKnown)) continue;
      const because = `${council}'s library of conditions has no version ${from.version} of ${from.conditionId}.`;
      throw new Problem(409, 'unknown-condition-version', because);
    }
    return conditions;
  }

  /** Bodies of the council's directory, as it has them on a day; the law says by when each answers. */
  fromDirectory(ids: readonly string[], { council }: Caller, on: CalendarDate) {
    const held = councils.directoryOn((council && this.directory.council(council)?.directory) || [], on);
    return ids.map((id) => {
      const found = held.find(({ consulteeId }) => consulteeId === id);
      if (found)
        return { consulteeId: id, name: found.consultee.name, kind: found.consultee.kind, respondBy: null };
      const because = `${council}'s directory of consultees has no ${id} on ${on}.`;
      throw new Problem(409, 'not-in-directory', because);
    });
  }

  /** The council's present law. */
  lawOf(council: CouncilCode | null): CouncilLaw {
    return this.laws.of(council);
  }
}
