import { costRecovery, sharedServices } from '#domain';
import { asked, nothing } from '../commands/command-route.js';
import { commandTables } from '../commands/command-table.js';
import { ServiceParts, untilKnown } from '../councils/service-parts.js';
import { Problem } from '../http/problem.js';
import {
  CallOffSuccessionBody,
  DivisionProposalBody,
  StageProposalBody,
  SuccessionProposalBody,
  WithdrawProposalBody,
} from './changes.body.js';
import { FoundServiceBody } from './membership.body.js';
import { proposal, proposalOf } from './proposing.js';

/**
 * The service's record, which belongs to no single council. A change of a council's place in it needs the
 * consent of each council concerned.
 */
export const sharedServiceCommands = commandTables(ServiceParts, 'The shared service')(
  sharedServices.sharedService,
  {
    standsOn: 'service',
    recordOf: 'service',
    stream: ({ service }) => `sharedService-${service}`,
    known: untilKnown,
    routes: {
      FoundService: asked(FoundServiceBody, {
        path: 'shared-services/:service',
        operation: 'foundService',
        roles: ['serviceManager'],
        standsOn: 'ownCouncils',
        says:
          'Founds the service that councils share, and its accounts. The person must act for the host, and may act for ' +
          'the service from then on and authorise others.',
        command: ({ named: { service }, body: { name, host, firstMonth }, on, request, parts }) => {
          parts.permissions.forCouncil(request, host);
          const { onlyService } = parts.directory.serviceDirectory;
          if (onlyService !== null && onlyService !== service)
            throw new Problem(409, 'another-service', `This is the record of the service ${onlyService}.`);
          return { service, name, host, firstMonth: costRecovery.month(firstMonth), on };
        },
        around: async ({ service, on }, asked, carryOut) => {
          const done = await carryOut();
          const { by: officer, parts } = asked;
          if (parts.directory.serviceDirectory.anybodyActedForService(service)) return done;
          const since = { service, from: on, until: null, on };
          await parts.letIn({ type: 'AuthoriseForService', officer, ...since }, asked);
          return done;
        },
      }),
      CloseMonth: asked(nothing, {
        path: 'shared-services/:service/months/:month/closing',
        operation: 'closeMonth',
        roles: ['finance', 'serviceManager'],
        says: 'Closes a month: facts that are recorded later appear on the next statements.',
        command: ({ named: { service, month }, by, on }) => ({ service, month, by, on }),
      }),
      TrueUpYear: asked(nothing, {
        path: 'shared-services/:service/years/:year/true-up',
        operation: 'trueUpYear',
        roles: ['finance', 'serviceManager'],
        says: 'Shares the pools of a past year again, by the figures of the whole year.',
        command: ({ named: { service, year }, by, on }) => ({ service, year: Number(year), by, on }),
      }),
      ProposeChange: [
        asked(StageProposalBody, {
          path: 'shared-services/:service/councils/:member/stage/proposal',
          operation: 'proposeStage',
          roles: ['serviceManager'],
          says: "Proposes a council's next stage (set up, in parallel, live, leaving, left). It waits for the council's consent.",
          command: (it) => {
            const { stage, from } = it.body;
            return proposalOf(it, { kind: 'stage', council: it.named.member, stage, from });
          },
          answers: proposal,
        }),
        asked(SuccessionProposalBody, {
          path: 'shared-services/:service/councils/:member/succession/proposal',
          operation: 'proposeSuccession',
          roles: ['serviceManager'],
          says:
            "Proposes that another council takes over a council's account and cases from a day, or that several share them. It waits " +
            'for the consent of the council and of every successor, each given by another person.',
          command: (it) => {
            const successors = it.body.successors.map(({ council, weight }) => ({ council, weight }));
            const { from } = it.body;
            return proposalOf(it, { kind: 'succession', council: it.named.member, successors, from });
          },
          answers: proposal,
        }),
        asked(DivisionProposalBody, {
          path: 'shared-services/:service/councils/:member/division/proposal',
          operation: 'proposeDivision',
          roles: ['serviceManager'],
          takes: 'large',
          says: 'Proposes which successor takes which case: by its id, otherwise by ward, otherwise as one of the remaining cases.',
          command: (it) => {
            const { cases = [], wards = [], otherwise } = it.body;
            const named = cases.map(({ caseId, council }) => ({ caseId, council }));
            const byWard = wards.map(({ ward, council }) => ({ ward, council }));
            const division = { cases: named, wards: byWard, otherwise };
            return proposalOf(it, { kind: 'division', council: it.named.member, ...division });
          },
          answers: proposal,
        }),
      ],
      WithdrawChange: asked(WithdrawProposalBody, {
        path: 'shared-services/:service/proposals/:proposalId/withdrawal',
        operation: 'withdrawChange',
        roles: ['serviceManager'],
        says: "Withdraws a proposal that still lacks a council's agreement.",
        command: ({ named: { service, proposalId }, body: { reason: because }, by, on }) => ({
          ...{ service, proposalId: proposalId!, by, on, because },
        }),
        answers: proposal,
      }),
      ConsentToChange: asked(nothing, {
        path: 'councils/:council/consents/:proposalId',
        operation: 'consent',
        roles: ['serviceManager'],
        standsOn: 'council',
        says: 'The council agrees to the proposal. It takes effect with the last consent that it needs.',
        command: ({ named: { council, proposalId }, by, on, parts }) => ({
          ...{ service: parts.onlyService(), proposalId: proposalId!, by, on },
          ...{ begins: parts.begins(), council },
        }),
        answers: proposal,
      }),
      CallOffSuccession: asked(CallOffSuccessionBody, {
        path: 'councils/:council/succession/calling-off',
        operation: 'callOff',
        roles: ['serviceManager'],
        standsOn: 'council',
        says: 'Cancels a succession before its day, for all councils concerned; any one of them may do so.',
        command: ({ named, body: { of: council, reason: because }, by, on, parts }) => ({
          ...{ service: parts.onlyService(), by, on },
          ...{ council, calledOffFor: named.council, because },
        }),
      }),
    },
  },
);
