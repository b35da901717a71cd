import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, answeredUnless, type Schemas } from '../api/casebook-api.js';
import { sentence } from '../cases/case-parts.js';
import { caseAddress } from '../cases/case-row.js';
import { Page } from '../page/page.js';
import { Names } from '../people/names.js';
import { AskingFor } from '../session/asking.js';
import { partNamed, processShown, stateShown } from './processes.js';

type Operations = Schemas['OperationsView'];

/** The state of the processes: is anything stuck? */
@Controller('operations')
export class OperationsController {
  constructor(
    @Inject(AskingFor) private readonly asking: AskingFor,
    @Inject(Names) private readonly names: Names,
  ) {}

  @Get()
  async operations(@Req() request: FastifyRequest): Promise<Page> {
    const api = this.asking.api(request);
    const [view, ready, waiting, called] = await Promise.all([
      answered(api.GET('/operations')),
      // Answered with 503 and the same content while something is down.
      api.GET('/health/ready').then(({ data, error }) => data ?? (error as unknown as Schemas['ReadyView'])),
      answeredUnless([403], api.GET('/confirmations')),
      this.names.readFor(api),
    ]);
    const mayRetry = request.session!.roles.includes('serviceManager');
    return new Page('operations/operations', {
      ...{ title: 'Operations', at: '/operations', ...view },
      ...lagOf(view),
      parts: Object.entries(ready?.parts ?? {})
        .filter(([name]) => name !== 'publicHolidays')
        .map(([name, { state, because }]) => ({
          ...{ name: partNamed(name), because: because ?? '', ...stateShown(state) },
        })),
      leases: view.leases.map((each) => ({ ...each, name: sentence(each.name) })),
      held: view.held.map((each) => ({
        ...{ ...each, href: caseAddress(each.council, each.caseReference) },
        retryAt: mayRetry ? `/operations/held/${each.caseId}` : null,
        council: called.council(each.council),
      })),
      processes: view.processes.map(processShown),
      confirmations: waiting?.confirmations.map((each) => ({
        ...{ ...each, by: called.person(each.proposedBy) },
        council: called.council(each.council),
        href: each.caseReference === null ? null : caseAddress(each.council, each.caseReference),
      })),
    });
  }
}

/** The facts that no read model shows yet, and since when. */
function lagOf({ readModels }: Pick<Operations, 'readModels'>) {
  const behind = readModels.filter(({ facts }) => facts > 0);
  return {
    behind: behind.length,
    furthestSeconds: Math.round(Math.max(0, ...behind.map(({ seconds }) => seconds)) * 10) / 10,
  };
}
