import type { CalendarDate } from '#legislation';
import { keyOfId } from '../../../client-ids.js';
import { accept, type Rejection, reject } from '../../../decider.js';
import type { OfficerId } from '../../../values.js';
import { done } from '../days/limits.js';
import { anyCase, of, secondPerson } from '../guards.js';
import { type Act, act, type CaseOutcome, type FoundBy } from '../handlers.js';
import { isPending } from '../state/appeals.js';
import { isErased, partKey } from '../state/privacy.js';
import { type ExistingCase, isLive, isValid, type PlanningApplication } from '../state.js';
import { type ErasedPart, type ErasureGround, erasureGrounds } from '../vocabulary/erased-part.js';

/** Erases people's data on a case permanently. It cannot be undone, so it takes two people. */
export interface ErasePersonalData {
  readonly type: 'ErasePersonalData';
  readonly entryId: string;
  readonly parts: readonly ErasedPart[];
  readonly ground: ErasureGround;
  readonly reason: string;
  readonly by: OfficerId;
  readonly approvedBy: OfficerId;
  readonly on: CalendarDate;
}

const mayErasePersonalData = (state: PlanningApplication) => anyCase(state, 'cleared of personal data');

function erasePersonalData(
  command: ErasePersonalData,
  found: FoundBy<typeof mayErasePersonalData>,
): CaseOutcome {
  const { entryId, parts, ground, reason, by, approvedBy, on } = command;
  const remaining = parts.filter((part) => !isErased(found, part, ground));
  const refused =
    nothingThere(found, parts) ?? stillNeeded(found, remaining, ground) ?? secondPerson(by, approvedBy);
  if (refused) return refused;
  if (remaining.length === 0) return accept();
  if (found.entries.has(keyOfId('entryId', entryId)))
    return reject('entry-differs', `The id ${entryId} was used for something else: use a new id.`);
  return accept({
    type: 'PersonalDataErased',
    ...of(found, on),
    entryId,
    erased: remaining,
    ground,
    provision: erasureGrounds[ground],
    reason,
    by,
    approvedBy,
    erasedOn: on,
  });
}

export const ErasePersonalData: Act<ErasePersonalData> = act(mayErasePersonalData, erasePersonalData, {
  days: { on: done() },
  makes: {
    ...{ kind: 'erasure', id: 'entryId', fact: 'PersonalDataErased', called: 'ground' },
    // The fact leaves out what was already erased: the command checks whether anything remains.
    judgedByCommand: true,
  },
});

type Refusal = { readonly rejected: Rejection } | undefined;

function nothingThere(state: ExistingCase, parts: readonly ErasedPart[]): Refusal {
  const missing = parts.find((part) => part.subjects.length === 0);
  if (parts.length > 0 && !missing) return undefined;
  const what = missing ? partKey(missing) : 'nobody';
  return reject('nothing-to-erase', `${state.caseReference} holds no sealed data of: ${what}.`);
}

const atOnce: ReadonlySet<ErasureGround> = new Set(['unlawfully-processed', 'legal-obligation']);

/** Data that a decision or an appeal needs is kept until that is over (UK GDPR art. 17(3)(b) and (e)). */
function stillNeeded(state: ExistingCase, parts: readonly ErasedPart[], ground: ErasureGround): Refusal {
  if (atOnce.has(ground)) return undefined;
  const inHand = state.stage === 'validating' || state.stage === 'invalid' || isLive(state);
  const appealed = [...state.appeals.values()].some(isPending);
  if (!inHand && !appealed) return undefined;
  if (parts.every((part) => isTakenBack(state, part))) return undefined;
  const because = appealed ? 'an appeal is being decided' : 'it has not been decided';
  return reject(
    'data-still-needed',
    `${state.caseReference} still needs the data: ${because} (UK GDPR art. 17(3)).`,
  );
}

/** A withdrawn representation no longer counts. */
const isTakenBack = (state: ExistingCase, { part, partId }: ErasedPart): boolean =>
  part === 'representation' &&
  partId !== null &&
  isValid(state) &&
  state.consultation.representations.get(partId)?.withdrawn === true;
