import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '#config';
import { type CouncilCode, parseCouncilCode } from '#domain';
import type { CommandRequest } from '../access/decorators.js';
import { Directory } from '../access/directory.js';
import { Permissions } from '../access/permissions.js';
import { config } from '../parts.js';
import { NotRead } from '../submissions/not-read.js';
import { ReceivingCouncils } from '../submissions/receiving-councils.js';
import { UnreadFiles } from './unread-files.js';

/** Keeps what could not be read for its council, as far as that is known. */
@Injectable()
export class KeepingUnread {
  constructor(
    @Inject(UnreadFiles) private readonly files: UnreadFiles,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Permissions) private readonly permissions: Permissions,
    @Inject(ReceivingCouncils) private readonly receiving: ReceivingCouncils,
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
   * The council that it was sent for or that it names; otherwise the council that takes unaddressed
   * submissions, or the host of the service.
   */
  #whose(bytes: Buffer, named: CouncilCode | null, { open, today }: CommandRequest): CouncilCode | undefined {
    const { serviceDirectory } = this.directory;
    const host =
      serviceDirectory.onlyService === null
        ? undefined
        : serviceDirectory.service(serviceDirectory.onlyService)?.host;
    const likely = [
      named,
      this.receiving.called(organisationIn(bytes), today),
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

interface NamesCouncil {
  readonly metadata?: { readonly organisation?: unknown };
  readonly applicationHeader?: { readonly applicationTo?: unknown };
}

/** The code by which it names its council, if as much of it can be read. */
function organisationIn(bytes: Buffer): string {
  try {
    const { metadata, applicationHeader } = JSON.parse(bytes.toString('utf8')) as NamesCouncil;
    return String(metadata?.organisation ?? applicationHeader?.applicationTo ?? '').toUpperCase();
  } catch {
    return '';
  }
}
