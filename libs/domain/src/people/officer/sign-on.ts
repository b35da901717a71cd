import type { CalendarDate } from '#legislation';
import { accept, type Outcome, reject } from '../../decider.js';
import type { OfficerId } from '../../values.js';
import type { DatedSignOn, OfficerEvent, SignOn } from './events.js';
import { isSame, type Serving } from './state.js';
import { inForce, overlaps } from './term.js';

export type SignOnCommand = { readonly officer: OfficerId; readonly on: CalendarDate } & (
  | ({
      readonly type: 'RecordSignOn';
      /** The other officer who owns the account in that time, according to the directory; null if nobody does. */
      readonly heldBy: OfficerId | null;
    } & DatedSignOn)
  | ({ readonly type: 'EndSignOn'; readonly until: CalendarDate } & SignOn)
);

export function decideSignOn(command: SignOnCommand, state: Serving): Outcome<OfficerEvent> {
  const { officer, issuer, subject, until, on: effectiveOn } = command;
  const account = { issuer, subject };
  const held = state.signOns.filter((each) => isSame(each, account));
  if (command.type === 'EndSignOn') {
    if (held.some((each) => each.until === command.until)) return accept();
    if (!held.some((each) => inForce(each, command.until)))
      return reject('not-their-account', `${subject} is not the account of this officer on ${until}.`);
    return accept({ type: 'OfficerSignOnEnded', effectiveOn, officer, ...account, until: command.until });
  }
  const { from, heldBy } = command;
  if (held.some((each) => each.from === from && each.until === until)) return accept();
  if (held.some((each) => overlaps(each, { from, until })))
    return reject('account-known', `${subject} is already the account of this officer in that time.`);
  if (heldBy !== null)
    return reject(
      'account-of-another',
      `${subject} is the account of another officer in that time. End that first.`,
    );
  return accept({ type: 'OfficerSignOnRecorded', effectiveOn, officer, ...account, from, until });
}
