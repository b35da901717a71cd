import { type CalendarDate, type CouncilCode, councils } from '#domain';
import { asked } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { LibraryConditionBody, RetireConditionBody } from '../condition-library/condition-library.body.js';
import { DirectoryConsulteeBody, EndConsulteeBody } from '../consultees/directory.body.js';
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
import { directoryOf } from './directory-of.js';
import { OfficialCodesBody } from './official-codes.body.js';
import { type AskedOfService, ServiceParts, untilKnown } from './service-parts.js';

/** Who looks after the directory of consultees. */
const directoryKeepers = ['validation', 'teamLeader', 'serviceManager'] as const;

/** A council's own record: its joining, and its settings. */
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
        'Takes a council on, first as set up or at once as live. The person who does so may act for it from today, so that ' +
        'somebody can authorise its own people. This authorisation can be ended like any other.',
      command: ({ body: { council, name, referenceFormat, begins = 'live' }, on }) => ({
        ...{ council, name, referenceFormat, begins, on },
      }),
      around: async ({ council }, asked, carryOut) => {
        const { by: officer, on, parts } = asked;
        const because = `The officer who is to act for ${council} has not joined the service: they must join first.`;
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
        says: 'Changes the format of new case references from a day. Existing references stay.',
        command: (it) =>
          settingOf(it, { type: 'ReferenceFormatSet', referenceFormat: it.body.referenceFormat }),
      }),
      asked(AppearanceBody, {
        path: 'councils/:council/settings/appearance',
        operation: 'appearance',
        roles: ['serviceManager'],
        says:
          'Changes how the council appears on its register, letters and notices from a day. It refuses a colour on ' +
          'which white text is hard to read (`colour-too-light`).',
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
        says: 'Adds or changes a committee of the council from a day.',
        command: (it) => settingOf(it, committeeOf(it.body)),
      }),
      asked(PublicationPolicyBody, {
        path: 'councils/:council/settings/publication-policy',
        operation: 'publicationPolicy',
        roles: ['serviceManager'],
        says: 'Sets from a day what is shown of people who comment.',
        command: (it) => {
          const { commenterNames, commenterAddresses } = it.body;
          return settingOf(it, { type: 'PublicationPolicySet', commenterNames, commenterAddresses });
        },
      }),
      asked(PublicCommentsBody, {
        path: 'councils/:council/settings/public-comments',
        operation: 'publicCommentsSetting',
        roles: ['serviceManager'],
        says: "Sets from a day whether and until when anybody may comment on the register's page.",
        command: (it) => settingOf(it, { type: 'PublicCommentsSet', taken: it.body.taken }),
      }),
      asked(LettersByRuleBody, {
        path: 'councils/:council/settings/letters-by-rule',
        operation: 'lettersByRule',
        roles: ['serviceManager'],
        says:
          'Sets from a day which letters are sent automatically, once for each event: to the agent, or to ' +
          'the applicant if there is none. No letter is sent about earlier events or imported cases.',
        command: (it) => settingOf(it, { type: 'LettersByRuleSet', letters: it.body.letters ?? [] }),
      }),
      asked(OfficialCodesBody, {
        path: 'councils/:council/settings/official-codes',
        operation: 'officialCodes',
        roles: ['serviceManager'],
        says: 'From a day, what is addressed to one of these codes is for this council alone, which lies in this region.',
        command: (it) => settingOf(it, it.parts.officialCodes(it.body, it.named.council as CouncilCode)),
      }),
      asked(AreasBody, {
        path: 'councils/:council/settings/areas',
        operation: 'areas',
        roles: ['serviceManager', 'teamLeader'],
        says: 'Sets from a day which teams look after which wards.',
        command: (it) =>
          settingOf(it, {
            type: 'AreasSet',
            areas: it.body.areas.map(({ team, wards }) => ({ team, wards })),
          }),
      }),
      asked(RetentionBody, {
        path: 'councils/:council/settings/retention',
        operation: 'retentionPeriods',
        roles: ['serviceManager'],
        takes: 'nulls',
        says: 'Sets from a day how long the council keeps its records.',
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
        says: 'Adds a condition to the library from a day, or a new version of one. Cases keep the version that they have.',
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
        says: 'Retires a condition of the library from a day. Cases keep the version that they have.',
        command: (it) => libraryOf(it, null),
      }),
    ],
    KeepDirectoryConsultee: [
      asked(DirectoryConsulteeBody, {
        path: 'councils/:council/consultee-directory/:consulteeId',
        operation: 'keepConsultee',
        roles: directoryKeepers,
        says:
          'Adds a body to the directory from a day on, or changes its entry. Cases keep the name under which it was ' +
          'asked; letters go where the directory says on their day.',
        command: (it) => {
          const { name, kind, email = null, address = [], consultWhen, applicationTypes = [] } = it.body;
          return directoryOf(it, { name, kind, email, address, consultWhen, applicationTypes });
        },
      }),
      asked(EndConsulteeBody, {
        path: 'councils/:council/consultee-directory/:consulteeId/end',
        operation: 'endConsultee',
        roles: directoryKeepers,
        says: 'Takes a body out of the directory from a day on. Cases on which it was asked stay as they are.',
        command: (it) => directoryOf(it, null),
      }),
    ],
  },
});

type Setting = Omit<Extract<councils.CouncilCommand, { type: 'ChangeSetting' }>, 'type'>;

const committeeOf = ({ name, seats, quorum }: CommitteeBody) =>
  ({ type: 'CommitteeSet', name, seats, quorum }) as const;

const settingOf = (
  { named: { council }, body: { from }, on, parts }: AskedOfService<Pick<Setting, 'from'>>,
  setting: Setting['setting'],
): Setting => ({ council, setting, from, on, stage: parts.directory.membership(council, on).stage });

const libraryOf = (
  { named: { council, conditionId }, body: { from }, on }: AskedOfService<{ readonly from?: CalendarDate }>,
  condition: councils.LibraryCondition | null,
) => ({ council, conditionId: conditionId!, condition, from: from ?? on });
