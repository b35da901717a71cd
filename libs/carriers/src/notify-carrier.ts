import { NotifyClient } from 'notifications-node-client';
import {
  type Carrier,
  CarrierRefused,
  CarrierUnavailable,
  type DeliveryStatus,
  type Message,
} from './carrier.js';

interface NotifySettings {
  readonly address: string;
  readonly key: string;
  /** Of a message with the personalisation `subject`, `body` and `link`. */
  readonly emailTemplate: string;
  /** The time limit for an answer. */
  readonly answersWithinMs?: number;
}

interface Answer {
  readonly data: unknown;
}

/**
 * GOV.UK Notify, through its own client. Prints go as precompiled letters; messages use one template that
 * holds our words.
 */
export function notifyCarrier({
  address,
  key,
  emailTemplate,
  answersWithinMs = 30_000,
}: NotifySettings): Carrier {
  const client = new NotifyClient(address, key);
  const ask = <T>(asked: Promise<Answer>) => answered<T>(asked, answersWithinMs);
  return {
    name: 'notify',
    settledAfterMs: 2 * answersWithinMs,
    // Notify keeps letters for seven days by default.
    remembersMs: 6 * 24 * 60 * 60_000,
    find: async ({ reference, channel }) => {
      const type = channel === 'post' ? 'letter' : 'email';
      const { notifications } = await ask<{ notifications: readonly { id: string; reference: string }[] }>(
        client.getNotifications(type, undefined as never, reference),
      );
      return notifications.find((each) => each.reference === reference)?.id;
    },
    take: async (message) => (await ask<{ id: string }>(sent(client, message, emailTemplate))).id,
    statusOf: async (id) =>
      statusFrom((await ask<{ status: string }>(client.getNotificationById(id))).status),
  };
}

function sent(client: NotifyClient, message: Message, emailTemplate: string): Promise<Answer> {
  const { reference } = message;
  if (message.channel === 'post') return client.sendPrecompiledLetter(reference, message.print, 'second');
  const { to, subject, body, enclosure } = message;
  const link = enclosure ? client.prepareUpload(enclosure.content, { filename: enclosure.name }) : '';
  return client.sendEmail(emailTemplate, to, { reference, personalisation: { subject, body, link } });
}

const statuses: Readonly<Record<string, DeliveryStatus>> = {
  delivered: { state: 'delivered', said: 'delivered' },
  received: { state: 'delivered', said: 'printed and posted' },
  'permanent-failure': { state: 'notDelivered', said: 'there is no such address' },
  'temporary-failure': { state: 'notDelivered', said: 'the mailbox rejected it' },
  'technical-failure': { state: 'notDelivered', said: 'GOV.UK Notify could not send it' },
  cancelled: { state: 'notDelivered', said: 'it was cancelled before it was printed' },
  'validation-failed': { state: 'notDelivered', said: 'the print does not fit an envelope' },
  'virus-scan-failed': { state: 'notDelivered', said: 'the print was mistaken for a virus' },
};

/** Every status that is not final counts as in progress. */
const statusFrom = (status: string): DeliveryStatus =>
  statuses[status] ?? { state: 'underWay', said: status };

/**
 * Uses our own time limit, because the client waits forever. Distinguishes a permanent refusal from an
 * unknown result.
 */
async function answered<T>(asked: Promise<Answer>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(
      () => refuse(new CarrierUnavailable('GOV.UK Notify did not answer in time')),
      withinMs,
    );
  });
  try {
    return (await Promise.race([asked, late])).data as T;
  } catch (error) {
    throw toldApart(error);
  } finally {
    clearTimeout(timer);
  }
}

interface Refusal {
  readonly response?: {
    readonly status: number;
    readonly data?: { readonly errors?: readonly { message: string }[] };
  };
  readonly message?: string;
}

function toldApart(error: unknown): Error {
  if (error instanceof CarrierUnavailable) return error;
  const { response, message = String(error) } = error as Refusal;
  const said = response?.data?.errors?.map((each) => each.message).join('; ') ?? message;
  return response?.status === 400
    ? new CarrierRefused(said)
    : new CarrierUnavailable(`GOV.UK Notify: ${response ? `${response.status} ` : ''}${said}`);
}
