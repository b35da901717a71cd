import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CarrierConfig, NotifyService } from './config.js';
import { ConfigProblem } from './problem.js';
import type { read } from './read.js';

/** GOV.UK Notify if a key is given, otherwise a folder that shows what would be sent. */
export function carrierConfig(
  { text }: Pick<ReturnType<typeof read>, 'text'>,
  dataFolder: string,
): CarrierConfig {
  const key = text('CASEBOOK_NOTIFY_KEY');
  const emailTemplate = text('CASEBOOK_NOTIFY_EMAIL_TEMPLATE');
  if ((key === '') !== (emailTemplate === ''))
    throw new ConfigProblem('Set both CASEBOOK_NOTIFY_KEY and CASEBOOK_NOTIFY_EMAIL_TEMPLATE, or neither.');
  const address = text('CASEBOOK_NOTIFY_ADDRESS').replace(/\/+$/, '');
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new ConfigProblem(`CASEBOOK_NOTIFY_ADDRESS=${address} must begin with https://.`);
  return {
    ...{ address, outbox: join(dataFolder, 'outbox') },
    service: key === '' ? null : checked({ key, emailTemplate }, 'CASEBOOK_NOTIFY_KEY'),
    ofCouncils: servicesIn(text('CASEBOOK_NOTIFY_COUNCILS')),
  };
}

function checked(service: NotifyService, where: string): NotifyService {
  // A name, and the ids of the service and of the key.
  if (/^.+(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}){2}$/.test(service.key)) return service;
  throw new ConfigProblem(`${where} is no key of GOV.UK Notify: it ends with two ids.`);
}

const name = 'CASEBOOK_NOTIFY_COUNCILS';

/** What is wrong with the file is said without what stands in it: it holds keys. */
function servicesIn(file: string): CarrierConfig['ofCouncils'] {
  if (file === '') return {};
  const found = parsed(file);
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new ConfigProblem(`${name}=${file} must hold an object with a service for each council code.`);
  return Object.fromEntries(
    Object.entries(found).map(([council, service]) => [council, serviceOf(council, service)]),
  );
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const because = error instanceof SyntaxError ? 'is no JSON' : 'cannot be read';
    throw new ConfigProblem(`${name}=${file} ${because}.`);
  }
}

function serviceOf(council: string, service: unknown): NotifyService {
  const where = `${council} in ${name}`;
  if (!/^[A-Z0-9]{2,8}$/.test(council))
    throw new ConfigProblem(`${where} is no code of a council: two to eight capitals or digits.`);
  const { key, emailTemplate } = (service ?? {}) as Partial<Record<keyof NotifyService, unknown>>;
  if (typeof key !== 'string' || typeof emailTemplate !== 'string' || emailTemplate === '')
    throw new ConfigProblem(`${where} needs a key and an emailTemplate.`);
  return checked({ key, emailTemplate }, `The key of ${where}`);
}
