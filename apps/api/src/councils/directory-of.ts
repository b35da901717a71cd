import type { councils } from '#domain';
import type { EndConsulteeBody } from '../consultees/directory.body.js';
import type { AskedOfService } from './service-parts.js';

/** What a request about the directory of consultees says, as the command has it. */
export const directoryOf = (
  { named, body: { from, reason }, on }: AskedOfService<EndConsulteeBody>,
  consultee: councils.DirectoryConsultee | null,
) => ({
  ...{ council: named.council, consulteeId: named.consulteeId!, consultee, reason, from: from ?? on },
});
