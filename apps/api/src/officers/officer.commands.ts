import { officers } from '#domain';
import { asked, nothing } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { type AskedOfService, ServiceParts, untilKnown } from '../councils/service-parts.js';
import { Problem } from '../http/problem.js';
import {
  AuthoriseOfficerBody,
  EndAuthorisationBody,
  EndSignOnBody,
  JoinServiceBody,
  LeavingBody,
  PostBody,
  SignOnBody,
} from './service.body.js';

/** An officer's record. It belongs to the whole service, whichever council it mentions. */
export const officerCommands = commandTables(ServiceParts, 'Officers')(officers.officer, {
  standsOn: 'service',
  recordOf: 'service',
  stream: ({ officer }) => `officer-${officer}`,
  known: untilKnown,
  routes: {
    JoinService: asked(JoinServiceBody, {
      path: 'officers',
      operation: 'join',
      roles: ['serviceManager'],
      says: 'An officer joins the service. They may act for a council only once the council authorises them.',
      command: ({ body: { officer, name, jobTitle, employer }, on }) => ({
        ...{ officer, name, jobTitle, employer, on },
      }),
    }),
    AuthoriseOfficer: asked(AuthoriseOfficerBody, {
      path: 'councils/:council/officers/:officer/authorisation',
      operation: 'authorise',
      roles: ['serviceManager'],
      standsOn: 'council',
      says: 'The council authorises an officer to act for it, from a day.',
      command: ({ named: { council, officer }, body: { from, until = null }, on }) => ({
        ...{ officer, council, from, until, on },
      }),
    }),
    EndAuthorisation: asked(EndAuthorisationBody, {
      path: 'councils/:council/officers/:officer/authorisation/end',
      operation: 'endAuthorisation',
      roles: ['serviceManager'],
      standsOn: 'council',
      says: "Ends an officer's authorisation for the council after a last day.",
      command: ({ named: { council, officer }, body: { until }, on, parts }) => {
        const { serviceDirectory } = parts.directory;
        const goesOn = serviceDirectory.membership(council, until).stage !== 'left';
        const isLast = goesOn && !serviceDirectory.othersActFor(council, until, officer);
        return { officer, council, until, isLast, on };
      },
    }),
    AuthoriseAnew: asked(AuthoriseOfficerBody, {
      path: 'councils/:council/officers/:officer/authorisation/anew',
      operation: 'authoriseAnew',
      roles: ['serviceManager'],
      says:
        'If nobody acts for a council any more, a person whom its host authorised for the service authorises an officer for it ' +
        'again. Refused while somebody still acts for it.',
      command: ({ named: { council, officer }, body: { from, until = null }, on, parts }) => {
        const { serviceDirectory } = parts.directory;
        const actsAlready = serviceDirectory.anyoneFor(council, from) ?? null;
        const isMember = serviceDirectory.membership(council, from).stage !== 'left';
        return { officer, council, from, until, actsAlready, isMember, on };
      },
    }),
    AuthoriseForService: asked(AuthoriseOfficerBody, {
      path: 'shared-services/:service/officers/:officer/authorisation',
      operation: 'authoriseForService',
      roles: ['serviceManager'],
      standsOn: 'host',
      says:
        "The service's host authorises an officer to act for the whole service from a day. In their role they may then manage " +
        'what belongs to no single council: the rates, the pools, the officers and the closing of months.',
      command: ({ named: { service, officer }, body: { from, until = null }, on }) => ({
        ...{ officer, service, from, until, on },
      }),
    }),
    EndServiceAuthorisation: asked(EndAuthorisationBody, {
      path: 'shared-services/:service/officers/:officer/authorisation/end',
      operation: 'endServiceAuthorisation',
      roles: ['serviceManager'],
      standsOn: 'host',
      says: "Ends an officer's authorisation for the whole service after a last day.",
      command: ({ named: { service, officer }, body: { until }, on }) => ({ officer, service, until, on }),
    }),
    SetPost: asked(PostBody, {
      path: 'officers/:officer/post',
      operation: 'setPost',
      roles: ['serviceManager'],
      says: "Records an officer's post from a day: employer, grade, specialism, team, working pattern.",
      command: ({ named: { officer }, body }) => {
        const { employer, grade, specialism = null, team, minutesByWeekday, from } = body;
        return { officer, from, employer, grade, specialism, team, minutesByWeekday };
      },
    }),
    LeaveService: asked(LeavingBody, {
      path: 'officers/:officer/leaving',
      operation: 'leaveService',
      roles: ['serviceManager'],
      says:
        'An officer leaves after a last day; they act for no council from then on. Refused if nobody would act for a ' +
        'council any more: who manages the council is decided by its own sign-on, which must give that role to somebody who stays.',
      command: ({ named: { officer }, body: { lastDay, handOverTo = null }, parts }) => ({
        ...{
          officer,
          lastDay,
          handOverTo,
          lastFor: parts.directory.serviceDirectory.lastFor(officer, lastDay),
        },
      }),
    }),
    UndoLeaving: asked(nothing, {
      path: 'officers/:officer/leaving/reversal',
      operation: 'undoLeaving',
      roles: ['serviceManager'],
      says:
        'Undoes a leaving. What the leaving ended continues: at once before the last day, from today after it. Cases ' +
        'that were handed over stay with their new officers: allocate those that should return.',
      command: ({ named: { officer }, on }) => ({ officer, on }),
    }),
    RecordSignOn: asked(SignOnBody, {
      path: 'officers/:officer/sign-on',
      operation: 'recordSignOn',
      roles: ['serviceManager'],
      says: 'Records that an account at a token issuer belongs to this officer from a day. A person who signs in with it is this officer.',
      command: (it) => {
        const { named, body, on, parts } = it;
        actsForAllOf(it);
        const { issuer, subject, from, until = null } = body;
        const term = { from, until };
        const { serviceDirectory } = parts.directory;
        const heldBy = serviceDirectory.otherWith({ issuer, subject }, term, named.officer) ?? null;
        return { officer: named.officer, issuer, subject, ...term, heldBy, on };
      },
    }),
    EndSignOn: asked(EndSignOnBody, {
      path: 'officers/:officer/sign-on/end',
      operation: 'endSignOn',
      roles: ['serviceManager'],
      says: "Ends the officer's use of an account after a last day.",
      command: ({ named: { officer }, body: { issuer, subject, until }, on }) => ({
        ...{ officer, issuer, subject, until, on },
      }),
    }),
  },
});

/**
 * An account gives all rights of its officer, so nobody can connect one for a council that has not authorised
 * them.
 */
function actsForAllOf({ named, request: { open, today }, parts }: AskedOfService): void {
  const officer = parts.directory.officer(named.officer);
  const held = officer.joined ? officer.authorisations : [];
  const other = held.find(
    ({ council, until }) => (until === null || until >= today) && !open.includes(council),
  );
  if (!other) return;
  const because = `This officer also acts for ${other.council}, but you do not: a manager of ${other.council} has to connect the account.`;
  throw new Problem(403, 'council-not-authorised', because);
}
