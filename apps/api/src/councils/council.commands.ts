import { type CalendarDate, councils } from '#domain';
import { asked } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { LibraryConditionBody, RetireConditionBody } from '../condition-library/condition-library.body.js';
import { Problem } from '../http/problem.js';
import {
  AppearanceBody,
  AreasBody,
  CommitteeBody,
  LettersByRuleBody,
  PublicationPolicyBody,
  PublicCommentsBody,
  ReferenceFormatBody,
  RetentionBody,
  TakeOnCouncilBody,
} from './councils.body.js';
import { type AskedOfService, ServiceParts, untilKnown } from './service-parts.js';

/** A council's own record: that it joined, and what it has set. */
export const councilCommands = commandTables(ServiceParts, 'Councils')(councils.council, {
  standsOn: 'council',
  recordOf: 'council',
  stream: ({ council }) => `council-${council}`,
  known: untilKnown,
  routes: {
    TakeOnCouncil: asked(TakeOnCouncilBody, {
      path: 'councils',
      operation: 'takeOn',
      roles: ['serviceManager'],
      standsOn: 'service',
      says:
        'Takes a council on: set up first, or live at once. Whoever does so acts for it from today, so that there is ' +
        'somebody to let its own people in; they may end that like any other authorisation.',
      command: ({ body: { council, name, referenceFormat, begins = 'live' }, on }) => ({
        ...{ council, name, referenceFormat, begins, on },
      }),
      around: async ({ council }, asked, carryOut) => {
        const { by: officer, on, parts } = asked;
        const because = `An officer who is to act for ${council} has not joined the service: they join first.`;
        if (!parts.directory.officer(officer).joined) throw new Problem(409, 'unknown-officer', because);
        const done = await carryOut();
        if (!parts.directory.serviceDirectory.anybodyActedFor(council))
          await parts.letIn({ type: 'AuthoriseOfficer', officer, council, from: on, until: null, on }, asked);
        return done;
      },
    }),
    ChangeSetting: [
      asked(ReferenceFormatBody, {
        path: 'councils/:council/settings/reference-format',
        operation: 'referenceFormat',
        roles: ['serviceManager'],
        says: 'From a day, new cases are numbered otherwise. Those that have a reference keep it.',
        command: (it) =>
          settingOf(it, { type: 'ReferenceFormatSet', referenceFormat: it.body.referenceFormat }),
      }),
      asked(AppearanceBody, {
        path: 'councils/:council/settings/appearance',
        operation: 'appearance',
        roles: ['serviceManager'],
        says:
          'From a day, the council is shown so on its register and at the head of its letters and notices. A colour on ' +
          'which white words are hard to read is refused (`colour-too-light`).',
        command: (it) => {
          const { name, shortName, colour, address } = it.body;
          const { email = null, phone = null, website = null } = it.body;
          const shown = { name, shortName, colour, address, email, phone, website };
          return settingOf(it, { type: 'AppearanceSet', ...shown });
        },
      }),
      asked(CommitteeBody, {
        path: 'councils/:council/settings/committee',
        operation: 'committee',
        roles: ['serviceManager', 'committeeClerk'],
        says: 'From a day, the council has this committee.',
        command: (it) => {
          const { name, seats, quorum } = it.body;
          return settingOf(it, { type: 'CommitteeSet', name, seats, quorum });
        },
      }),
      asked(PublicationPolicyBody, {
        path: 'councils/:council/settings/publication-policy',
        operation: 'publicationPolicy',
        roles: ['serviceManager'],
        says: 'From a day, this is shown of those who comment.',
        command: (it) => {
          const { commenterNames, commenterAddresses } = it.body;
          return settingOf(it, { type: 'PublicationPolicySet', commenterNames, commenterAddresses });
        },
      }),
      asked(PublicCommentsBody, {
        path: 'councils/:council/settings/public-comments',
        operation: 'publicCommentsSetting',
        roles: ['serviceManager'],
        says: "From a day, anybody may comment on the register's page, so long; or nobody may.",
        command: (it) => settingOf(it, { type: 'PublicCommentsSet', taken: it.body.taken }),
      }),
      asked(LettersByRuleBody, {
        path: 'councils/:council/settings/letters-by-rule',
        operation: 'lettersByRule',
        roles: ['serviceManager'],
        says:
          'From a day, these letters go without anybody, once, when what they tell of has happened: to the agent, or to ' +
          'the applicant where there is none. None goes for what had happened before, nor for what was brought in.',
        command: (it) => settingOf(it, { type: 'LettersByRuleSet', letters: it.body.letters ?? [] }),
      }),
      asked(AreasBody, {
        path: 'councils/:council/settings/areas',
        operation: 'areas',
        roles: ['serviceManager', 'teamLeader'],
        says: 'From a day, these teams look after these wards.',
        command: (it) => {
          const areas = it.body.areas.map(({ team, wards }) => ({ team, wards }));
          return settingOf(it, { type: 'AreasSet', areas });
        },
      }),
      asked(RetentionBody, {
        path: 'councils/:council/settings/retention',
        operation: 'retentionPeriods',
        roles: ['serviceManager'],
        takes: 'nulls',
        says: 'From a day, the council keeps its records for so long.',
        command: (it) => {
          const periods = it.body.periods.map(({ records, years }) => ({ records, years: years ?? null }));
          return settingOf(it, { type: 'RetentionSet', periods });
        },
      }),
    ],
    KeepLibraryCondition: [
      asked(LibraryConditionBody, {
        path: 'councils/:council/conditions-library/:conditionId',
        operation: 'keepCondition',
        roles: ['teamLeader', 'serviceManager'],
        says: 'Adds a condition to the library from a day on, or a new version of one. Cases keep the version they have.',
        command: (it) => {
          const { title, text, reason, timing = 'compliance', detailsRequired = false } = it.body;
          const { applicationTypes = [], usual = false } = it.body;
          const condition = { title, text, reason, timing, detailsRequired, applicationTypes, usual };
          return libraryOf(it, condition);
        },
      }),
      asked(RetireConditionBody, {
        path: 'councils/:council/conditions-library/:conditionId/retirement',
        operation: 'retireCondition',
        roles: ['teamLeader', 'serviceManager'],
        says: 'Retires a condition of the library from a day on. Cases keep the version they have.',
        command: (it) => libraryOf(it, null),
      }),
    ],
  },
});

type Setting = Omit<Extract<councils.CouncilCommand, { type: 'ChangeSetting' }>, 'type'>;

const settingOf = (
  { named: { council }, body: { from }, on, parts }: AskedOfService<Pick<Setting, 'from'>>,
  setting: Setting['setting'],
): Setting => ({ council, setting, from, on, stage: parts.directory.membership(council, on).stage });

const libraryOf = (
  { named: { council, conditionId }, body: { from }, on }: AskedOfService<{ readonly from?: CalendarDate }>,
  condition: councils.LibraryCondition | null,
) => ({ council, conditionId: conditionId!, condition, from: from ?? on });
