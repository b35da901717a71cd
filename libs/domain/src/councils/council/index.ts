import type { CalendarDate } from '#legislation';
import { canonicalJson } from '../../canonical-json.js';
import { type DaysOf, fromAnyDayAlready, sent, withinDays } from '../../days-of-records.js';
import { accept, type Decider, type Outcome, reject } from '../../decider.js';
import type { CouncilCode } from '../../values.js';
import type { CouncilStage } from '../shared-service/events.js';
import { type Appearance, plainColour } from './appearance.js';
import { mayBeAllotted } from './case-reference.js';
import { type KeepLibraryCondition, keepLibraryCondition } from './condition-library.js';
import { type KeepDirectoryConsultee, keepDirectoryConsultee } from './consultee-directory.js';
import type { CouncilEvent, CouncilJoined, CouncilSetting, CouncilSettings, Region } from './events.js';
import type { LetterKind, LetterTemplate } from './letter-templates.js';
import { ruleFault } from './letters-by-rule.js';
import { faultIn } from './setting-faults.js';
import { type Council, type Dated, evolve, type Joined } from './state.js';

export { type Appearance, longestShortName } from './appearance.js';
export { caseReference } from './case-reference.js';
export {
  isForType,
  type LibraryCondition,
  type LibraryEntry,
  libraryOn,
} from './condition-library.js';
export {
  type DirectoryConsultee,
  type DirectoryEntry,
  directoryOn,
  type HeldConsultee,
  isSuggestedFor,
  type KeptConsultee,
  periodsOf,
} from './consultee-directory.js';
export * from './events.js';
export * from './letter-templates.js';
export * from './letters-by-rule.js';
export type { Council } from './state.js';
export { changesAfter } from './upcoming.js';

export type CouncilCommand = { readonly council: CouncilCode } & (
  | (CouncilSettings & {
      readonly type: 'TakeOnCouncil';
      readonly begins: CouncilJoined['begins'];
      readonly on: CalendarDate;
    })
  | {
      readonly type: 'ChangeSetting';
      readonly setting: CouncilSetting;
      readonly from: CalendarDate;
      readonly on: CalendarDate;
      /** The council's stage in its service on the day of the change. */
      readonly stage: CouncilStage;
    }
  | KeepLibraryCondition
  | KeepDirectoryConsultee
);

type Of<Type extends CouncilSetting['type']> = Extract<CouncilSetting, { type: Type }>;

/** The setting of a kind on a day; undefined if there was none yet. */
export const settingOn = <Type extends CouncilSetting['type']>(
  { settings }: Joined,
  type: Type,
  day: CalendarDate,
): Dated<Of<Type>> | undefined =>
  settings.findLast((each): each is Dated<Of<Type>> => each.type === type && each.from <= day);

/** A council's appearance on a day: only name and code if it has set nothing. */
export function appearanceOn(code: CouncilCode, council: Joined, day: CalendarDate): Appearance {
  const {
    type: _,
    from: __,
    ...set
  } = settingOn(council, 'AppearanceSet', day) ?? { type: null, from: null };
  return {
    ...{ name: council.name, shortName: code, colour: plainColour },
    ...{ address: [], email: null, phone: null, website: null },
    ...set,
  };
}

/** The council's own words for a letter on a day; undefined if the service's own apply. */
export function letterTemplateOn(
  { settings }: Joined,
  letter: LetterKind,
  day: CalendarDate,
): { readonly template: LetterTemplate; readonly from: CalendarDate } | undefined {
  const set = settings.findLast(
    (each): each is Dated<Of<'LetterTemplateSet'>> =>
      each.type === 'LetterTemplateSet' && each.letter === letter && each.from <= day,
  );
  return set?.template ? { template: set.template, from: set.from } : undefined;
}

/** Whether others call a council by a code on a day. */
export const isCalled = (council: Joined, code: string, day: CalendarDate): boolean =>
  settingOn(council, 'OfficialCodesSet', day)?.codes.includes(code) ?? false;

/** The region of England in which a council lies; null if it has not said by a day. */
export const regionOn = (council: Joined, day: CalendarDate): Region | null =>
  settingOn(council, 'OfficialCodesSet', day)?.region ?? null;

/** Whether others call it by a code on a day, or on one after it as far as that is set. */
export const isCalledFrom = (council: Joined, code: string, day: CalendarDate): boolean =>
  isCalled(council, code, day) ||
  council.settings.some(
    (each) => each.type === 'OfficialCodesSet' && each.from > day && each.codes.includes(code),
  );

/** The format of a day; that of its joining for one before it. */
export function referenceFormatOn(council: Joined, day: CalendarDate): string {
  const first = council.settings.find((each) => each.type === 'ReferenceFormatSet');
  return (settingOn(council, 'ReferenceFormatSet', day) ?? first)!.referenceFormat;
}

/**
 * Whether the council's own numbering could produce a reference, so that another system's case cannot keep
 * it.
 */
export function mayAllot({ settings }: Joined, reference: string): boolean {
  const since = Number(settings[0]?.from.slice(0, 4) ?? 0);
  return settings.some(
    (each) => each.type === 'ReferenceFormatSet' && mayBeAllotted(each.referenceFormat, reference, since),
  );
}

function decide(command: CouncilCommand, state: Council): Outcome<CouncilEvent> {
  const { council } = command;
  if (command.type === 'TakeOnCouncil') {
    const { name, referenceFormat, begins, on: effectiveOn } = command;
    const fault = faultIn({ type: 'ReferenceFormatSet', referenceFormat });
    if (fault) return fault;
    if (!state.joined)
      return accept({ type: 'CouncilJoined', effectiveOn, council, name, referenceFormat, begins });
    const [first] = state.settings;
    const same = first?.type === 'ReferenceFormatSet' && first.referenceFormat === referenceFormat;
    if (state.name === name && state.begins === begins && same) return accept();
    return reject('council-known', `${council} has already joined the service.`);
  }
  if (!state.joined) return reject('unknown-council', `${council} has not joined this service.`);
  if (command.type === 'KeepLibraryCondition') return keepLibraryCondition(command, state.library);
  if (command.type === 'KeepDirectoryConsultee') return keepDirectoryConsultee(command, state.directory);
  return changeSetting(command, state);
}

function changeSetting(
  { council, setting, from: effectiveOn, on, stage }: Extract<CouncilCommand, { type: 'ChangeSetting' }>,
  state: Joined,
): Outcome<CouncilEvent> {
  const { from: _, ...before } = settingBefore(state, setting, effectiveOn) ?? { from: null };
  if (canonicalJson(before) === canonicalJson(setting)) return accept();
  if (stage === 'left')
    return reject('council-left', `${council} has left the service: its settings can no longer change.`);
  const held = settingOn(state, 'LettersByRuleSet', effectiveOn);
  const late =
    setting.type === 'LettersByRuleSet' ? ruleFault(setting, held, { from: effectiveOn, on }) : undefined;
  return faultIn(setting) ?? late ?? accept<CouncilEvent>({ ...setting, effectiveOn, council });
}

/** What must match for one setting to replace another: for letters, the kind of letter. */
const settingBefore = (
  { settings }: Joined,
  setting: CouncilSetting,
  day: CalendarDate,
): Dated<CouncilSetting> | undefined =>
  settings.findLast(
    (each) =>
      each.type === setting.type &&
      each.from <= day &&
      !(
        each.type === 'LetterTemplateSet' &&
        setting.type === 'LetterTemplateSet' &&
        each.letter !== setting.letter
      ),
  );

/** The limits of each date in each command. */
export const councilDays: DaysOf<CouncilCommand> = {
  TakeOnCouncil: { on: sent },
  ChangeSetting: { from: fromAnyDayAlready('a setting'), on: sent },
  KeepLibraryCondition: { from: fromAnyDayAlready('a condition of the library') },
  KeepDirectoryConsultee: { from: fromAnyDayAlready('an entry of the directory') },
};

/** `council-<code>`. */
export const council: Decider<Council, CouncilCommand, CouncilEvent> = {
  initial: { joined: false },
  evolve,
  decide: (command, state) => withinDays(councilDays, command, decide(command, state)),
};
