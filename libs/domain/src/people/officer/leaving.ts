import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { CouncilCode, OfficerId } from '../../values.js';
import type { OfficerEvent } from './events.js';
import type { Serving } from './state.js';

export type LeavingCommand =
  | {
      readonly type: 'LeaveService';
      readonly officer: OfficerId;
      readonly lastDay: CalendarDate;
      readonly handOverTo: OfficerId | null;
      /** The councils for which nobody would act after that day. */
      readonly lastFor: readonly CouncilCode[];
    }
  | { readonly type: 'UndoLeaving'; readonly officer: OfficerId; readonly on: CalendarDate };

export function decideLeaving(command: LeavingCommand, state: Serving): Outcome<OfficerEvent> {
  const { officer } = command;
  if (command.type === 'UndoLeaving') {
    if (state.lastDay === null) return accept(); // They already stay: a retry.
    return accept({ type: 'OfficerLeavingUndone', effectiveOn: command.on, officer });
  }
  const { lastDay, handOverTo } = command;
  if (state.lastDay === lastDay && state.handOverTo === handOverTo) return accept();
  if (state.lastDay !== null)
    return reject(
      'officer-left',
      `This officer left on ${state.lastDay}. To change that day, undo the leaving first.`,
    );
  if (handOverTo === officer)
    return reject('hands-over-to-themselves', 'Another officer must take the cases: name somebody else.');
  if (command.lastFor.length > 0)
    return reject(
      'last-of-council',
      `After ${lastDay} nobody would act for ${command.lastFor.join(', ')}: first authorise somebody else from that day or earlier, then record the leaving.`,
    );
  return accept({ type: 'OfficerLeft', effectiveOn: lastDay, officer, lastDay, handOverTo });
}
