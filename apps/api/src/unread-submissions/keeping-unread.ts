import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, parseCouncilCode } from '#domain';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { config } from '../parts.js';
import { NotRead } from '../submissions/not-read.js';
import { UnreadFiles } from './unread-files.js';

/** Keeps what could not be read for its council, as far as that is known. */
@Injectable()
export class KeepingUnread {
  constructor(
    @Inject(UnreadFiles) private readonly files: UnreadFiles,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(config) private readonly settings: Config,
  ) {}

  /** The refusal for the sender, which says under which id it is kept; unchanged if the council is unknown. */
  async keep(
    fault: NotRead,
    bytes: Buffer,
    named: CouncilCode | null,
    request: CommandRequest,
  ): Promise<NotRead> {
    const council = this.#whose(bytes, named, request);
    if (!council || bytes.length === 0) return fault;
    const asked = { ...request, ...this.permissions.forCouncil(request, council) };
    return new NotRead(fault.notRead, await this.files.keep(council, bytes, fault.notRead, asked));
  }

  /**
   * The council it was sent for, or that it names; or else the one that receives unaddressed submissions, or
   * the host.
   */
  #whose(bytes: Buffer, named: CouncilCode | null, { open }: CommandRequest): CouncilCode | undefined {
    const { serviceDirectory } = this.directory;
    const host =
      serviceDirectory.onlyService === null
        ? undefined
        : serviceDirectory.service(serviceDirectory.onlyService)?.host;
    const likely = [
      named,
      organisationIn(bytes),
      parseCouncilCode(this.settings.fallbackCouncil),
      open.length === 1 ? open[0] : undefined,
      host,
    ];
    return likely.find(
      (each): each is CouncilCode =>
        Boolean(each && open.includes(each)) && this.directory.council(each!) !== undefined,
    );
  }
}

/** The council that it names, if that part can be read. */
function organisationIn(bytes: Buffer): CouncilCode | undefined {
  try {
    const { metadata } = JSON.parse(bytes.toString('utf8')) as { metadata?: { organisation?: unknown } };
    return parseCouncilCode(String(metadata?.organisation ?? '').toUpperCase());
  } catch {
    return undefined;
  }
}
