import { join } from 'node:path';
import type { CarrierConfig } from './config.js';
import { ConfigProblem } from './problem.js';
import type { read } from './read.js';

/** GOV.UK Notify where its key is given, and a folder that shows what would go where it is not. */
export function carrierConfig(
  { text }: Pick<ReturnType<typeof read>, 'text'>,
  dataFolder: string,
): CarrierConfig {
  const key = text('CASEBOOK_NOTIFY_KEY');
  const emailTemplate = text('CASEBOOK_NOTIFY_EMAIL_TEMPLATE');
  if (key === '' && emailTemplate === '') return { folder: join(dataFolder, 'outbox') };
  if (key === '' || emailTemplate === '')
    throw new ConfigProblem(
      'CASEBOOK_NOTIFY_KEY and CASEBOOK_NOTIFY_EMAIL_TEMPLATE are set together, or neither is.',
    );
  // A name, and the ids of the service and of the key.
  if (!/^.+(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/.test(key))
    throw new ConfigProblem('CASEBOOK_NOTIFY_KEY is no key of GOV.UK Notify: it ends with two ids.');
  const address = text('CASEBOOK_NOTIFY_ADDRESS').replace(/\/+$/, '');
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new ConfigProblem(`CASEBOOK_NOTIFY_ADDRESS=${address} is no address that begins with https://.`);
  return { address, key, emailTemplate };
}
