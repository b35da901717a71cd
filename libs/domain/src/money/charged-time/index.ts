import type { CalendarDate } from '#legislation';
import { accept, type Decider, type EventVersions, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';

/** Which time of a council is on which invoice at full cost, so that no minute is charged twice. */
export type ChargedTimeEvent = {
  readonly effectiveOn: CalendarDate;
  readonly council: CouncilCode;
  readonly chargeId: string;
} & (
  | { readonly type: 'TimeCharged' /** Ids of the facts. */; readonly sources: readonly string[] }
  /** The invoice was credited in full: its time may be charged again. */
  | { readonly type: 'ChargedTimeReleased' }
);

export const chargedTimeEvents: EventVersions<ChargedTimeEvent> = { ChargedTimeReleased: 1, TimeCharged: 1 };

export type ChargedTimeCommand = {
  readonly council: CouncilCode;
  readonly chargeId: string;
  readonly on: CalendarDate;
} & (
  | { readonly type: 'ChargeTime'; readonly sources: readonly string[] }
  | { readonly type: 'ReleaseChargedTime' }
);

/** The charge that contains each fact about time, by the fact's id. */
type ChargedTime = ReadonlyMap<string, string>;

function evolve(state: ChargedTime, event: ChargedTimeEvent): ChargedTime {
  switch (event.type) {
    case 'TimeCharged':
      return new Map([...state, ...event.sources.map((id) => [id, event.chargeId] as const)]);
    case 'ChargedTimeReleased':
      return new Map([...state].filter(([, chargeId]) => chargeId !== event.chargeId));
  }
  event satisfies never;
}

function decide(command: ChargedTimeCommand, state: ChargedTime): Outcome<ChargedTimeEvent> {
  const { council, chargeId, on: effectiveOn } = command;
  if (command.type === 'ReleaseChargedTime')
    return [...state.values()].includes(chargeId)
      ? accept({ type: 'ChargedTimeReleased', effectiveOn, council, chargeId })
      : accept();
  const others = command.sources.map((id) => state.get(id)).filter((each) => each && each !== chargeId);
  if (others.length > 0)
    return reject(
      'time-charged',
      `${others.length} entries of that time are already on charge ${others[0]}.`,
    );
  const sources = command.sources.filter((id) => !state.has(id));
  if (sources.length === 0) return accept();
  return accept({ type: 'TimeCharged', effectiveOn, council, chargeId, sources });
}

/** `chargedTime-<council>`. */
export const chargedTime: Decider<ChargedTime, ChargedTimeCommand, ChargedTimeEvent> = {
  initial: new Map(),
  evolve,
  decide,
};
