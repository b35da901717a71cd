import { Inject, Injectable } from '@nestjs/common';
import { type CouncilCode, councils, type officers, type sharedServices } from '#domain';
import type { Done } from '#event-store';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import type { Asked } from '../commands/command-route.js';
import { problemOf } from '../http/problem.js';
import { OfficerCommands } from '../officers/officer-commands.js';
import type { OfficialCodesBody } from './official-codes.body.js';

/** The parts of commands about councils, officers and their service that do not come from their bodies. */
@Injectable()
export class ServiceParts {
  constructor(
    @Inject(Directory) readonly directory: Directory,
    @Inject(Permissions) readonly permissions: Permissions,
    @Inject(OfficerCommands) readonly officers: OfficerCommands,
  ) {}

  /**
   * After a crash between an act and the authorisation of its first officer, repeating the request completes
   * it.
   */
  async letIn(
    command: Extract<officers.OfficerCommand, { type: 'AuthoriseOfficer' | 'AuthoriseForService' }>,
    { request }: Pick<Asked<unknown, unknown>, 'request'>,
  ): Promise<void> {
    const commandId = `${request.commandId}/authorisation`;
    await this.officers.send(command, { ...request, commandId });
  }

  /** A code means one council: refused where another has it then or later, as its own or as one of those that it set. */
  officialCodes({ codes, region, from }: OfficialCodesBody, council: CouncilCode) {
    for (const code of codes) {
      const [other] =
        [...this.directory.councils].find(
          ([each, joined]) =>
            each !== council && (each === code || councils.isCalledFrom(joined, code, from)),
        ) ?? [];
      if (!other) continue;
      throw problemOf({ code: 'official-code-known', because: `${code} is ${other}, on ${from} or later.` });
    }
    return { type: 'OfficialCodesSet', codes, region: region ?? null } as const;
  }

  service(name: string): sharedServices.Founded {
    const service = this.directory.serviceDirectory.service(name);
    if (service) return service;
    throw problemOf({ code: 'unknown-service', because: `No service ${name} was founded.` });
  }

  /** For a path that names none. */
  onlyService(): string {
    const { onlyService } = this.directory.serviceDirectory;
    if (onlyService !== null) return onlyService;
    throw problemOf({ code: 'unknown-service', because: 'No service was founded.' });
  }

  /** The first stage of each council. */
  begins(): Readonly<Record<string, sharedServices.CouncilStage>> {
    return Object.fromEntries([...this.directory.councils].map(([code, { begins }]) => [code, begins]));
  }
}

/** So that the change applies at once. */
export const untilKnown = ({ directory }: ServiceParts, { position }: Done): Promise<void> =>
  directory.knows(position);

export type AskedOfService<Body = unknown> = Asked<Body, { readonly parts: ServiceParts }>;
