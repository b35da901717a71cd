import { ApiProperty } from '@nestjs/swagger';
import type { CalendarDate, CouncilCode } from '#domain';
import { councils, sharedServices } from '#domain';
import type { Directory } from '../access/directory.js';

export class SuccessorView {
  council: string;
  weight: number;
}

export class CouncilView {
  council: string;
  name: string;
  referenceFormat: string;
  @ApiProperty({
    enum: sharedServices.councilStages,
    description: 'How far it has joined or left the service.',
  })
  stage: string;
  /** Its successors, if it has any by then. */
  successors: SuccessorView[];
}

/** How a council appears and how to reach it. */
export class AppearanceView {
  /** The name that the public knows. */
  name: string;
  /** For places too small for the full name. */
  shortName: string;
  /** The colour behind white text: `#0f4c8a`. */
  colour: string;
  /** The lines of its postal address, without its name. */
  address: string[];
  email: string | null;
  phone: string | null;
  website: string | null;
}

export class AppearanceSettingView extends AppearanceView {
  from: string;
}

export class CommitteeView {
  name: string;
  seats: number;
  quorum: number;
  from: string;
}

export class PublicationPolicyView {
  commenterNames: string;
  commenterAddresses: string;
  from: string;
}

export class PublicCommentsSettingView {
  @ApiProperty({ enum: councils.publicCommentsTaken })
  taken: councils.PublicComments['taken'];
  from: string;
}

export class LettersByRuleView {
  @ApiProperty({ enum: councils.ruledLetters, isArray: true })
  letters: councils.RuledLetter[];
  from: string;
}

export class OfficialCodesView {
  /** The codes by which others know the council, such as E07000008. */
  codes: string[];
  /** The region of England, as Open Digital Planning names it; null if it was not set. */
  @ApiProperty({ enum: councils.regions, nullable: true })
  region: councils.Region | null;
  from: string;
}

export class AreaView {
  team: string;
  wards: string[];
}

export class RetentionView {
  records: string;
  years: number | null;
}

/** The settings by the names that they have in an answer; the words of letters have a route of their own. */
const settingNames = {
  ReferenceFormatSet: 'referenceFormat',
  AppearanceSet: 'appearance',
  CommitteeSet: 'committee',
  PublicationPolicySet: 'publicationPolicy',
  PublicCommentsSet: 'publicComments',
  OfficialCodesSet: 'officialCodes',
  AreasSet: 'areas',
  RetentionSet: 'retention',
  LettersByRuleSet: 'lettersByRule',
  LetterTemplateSet: 'letterTemplates',
} as const satisfies Readonly<Record<councils.CouncilSetting['type'], string>>;

/** A later day on which settings change: ask for the settings of that day to see what they will be. */
export class SettingsChangeView {
  /** The first day on which they apply. */
  from: string;
  /** The settings that are others from that day. */
  @ApiProperty({ enum: Object.values(settingNames), isArray: true })
  settings: (typeof settingNames)[keyof typeof settingNames][];
}

/** A council's settings on the day; null for those not set by then. */
export class CouncilSettingsView extends CouncilView {
  on: string;
  appearance: AppearanceSettingView | null;
  committee: CommitteeView | null;
  publicationPolicy: PublicationPolicyView | null;
  publicComments: PublicCommentsSettingView | null;
  /** Letters that are sent automatically. */
  lettersByRule: LettersByRuleView | null;
  officialCodes: OfficialCodesView | null;
  areas: AreaView[];
  retention: RetentionView[];
  /** Changes that are set already for days after this one, in the order of their days. */
  upcoming: SettingsChangeView[];
}

type Joined = Extract<councils.Council, { joined: true }>;

export function councilView(
  directory: Directory,
  [code, council]: readonly [CouncilCode, Joined],
  on: CalendarDate,
): CouncilView {
  const { stage, succession }: sharedServices.Membership = directory.membership(code, on);
  return {
    council: code,
    name: council.name,
    referenceFormat: councils.referenceFormatOn(council, on),
    stage,
    successors: (succession?.successors ?? []).map((each) => ({ ...each })),
  };
}

export function councilSettingsView(
  directory: Directory,
  [code, council]: readonly [CouncilCode, Joined],
  on: CalendarDate,
): CouncilSettingsView {
  const { type: _, ...committee } = councils.settingOn(council, 'CommitteeSet', on) ?? { type: null };
  const { type: __, ...policy } = councils.settingOn(council, 'PublicationPolicySet', on) ?? { type: null };
  const { type: ___, ...comments } = councils.settingOn(council, 'PublicCommentsSet', on) ?? { type: null };
  const byRule = councils.settingOn(council, 'LettersByRuleSet', on);
  const called = councils.settingOn(council, 'OfficialCodesSet', on);
  const appearance = councils.settingOn(council, 'AppearanceSet', on);
  return {
    ...councilView(directory, [code, council], on),
    on,
    appearance: appearance
      ? {
          ...councils.appearanceOn(code, council, on),
          address: [...appearance.address],
          from: appearance.from,
        }
      : null,
    committee: 'name' in committee ? committee : null,
    publicationPolicy: 'commenterNames' in policy ? policy : null,
    publicComments: 'taken' in comments ? comments : null,
    lettersByRule: byRule ? { letters: [...byRule.letters], from: byRule.from } : null,
    officialCodes: called ? { codes: [...called.codes], region: called.region, from: called.from } : null,
    areas: (councils.settingOn(council, 'AreasSet', on)?.areas ?? []).map(({ team, wards }) => ({
      team,
      wards: [...wards],
    })),
    retention: (councils.settingOn(council, 'RetentionSet', on)?.periods ?? []).map((each) => ({ ...each })),
    upcoming: councils.changesAfter(council, on).map(({ from, types }) => ({
      from,
      settings: types.map((type) => settingNames[type]),
    })),
  };
}
