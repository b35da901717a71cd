import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Dies, type NotifyServer, notifyKey, startNotify } from '../test/notify-server.js';
import { CarrierUnavailable } from './carrier.js';
import { type Carrier, CarrierRefused, type Message, notifyCarrier } from './index.js';

let notify: NotifyServer;
let carrier: Carrier;
/** Only for answers that are to come too late: on a busy machine an ordinary answer may, too. */
let impatient: Carrier;
beforeAll(async () => {
  notify = await startNotify();
  const emailTemplate = 'b1a0d5c4-0000-4000-8000-000000000000';
  const settings = { address: notify.address, key: notifyKey, emailTemplate };
  carrier = notifyCarrier(settings);
  impatient = notifyCarrier({ ...settings, answersWithinMs: 300 });
});
afterAll(() => notify.stop());

let last = 0;
const email = (): Message => {
  last += 1;
  const enclosure = { name: 'Decision notice.pdf', content: Buffer.from('%PDF-1.7') };
  return {
    reference: `e-${last}`,
    channel: 'email',
    to: 'a@example.org',
    subject: 'S',
    body: 'B',
    enclosure,
  };
};

describe('GOV.UK Notify as a carrier', () => {
  it('accepts a message with its enclosures, and recognises it again by its reference', async () => {
    const message = email();
    expect(await carrier.find(message)).toBeUndefined();
    const id = await carrier.take(message);
    expect(await carrier.find(message)).toBe(id);
    expect(notify.taken.at(-1)!.body).toMatchObject({
      ...{ reference: message.reference, email_address: 'a@example.org' },
      personalisation: {
        subject: 'S',
        body: 'B',
        link: { file: expect.any(String), filename: 'Decision notice.pdf' },
      },
    });
  });

  it('accepts a PDF as a letter', async () => {
    const message: Message = { reference: 'p-1', channel: 'post', print: Buffer.from('%PDF-1.7') };
    const id = await carrier.take(message);
    expect(await carrier.find(message)).toBe(id);
    expect(notify.taken.at(-1)!.body).toEqual({
      ...{ reference: 'p-1', postage: 'second', content: message.print.toString('base64') },
    });
  });

  it.each([
    ['created', 'underWay'],
    ['sending', 'underWay'],
    ['accepted', 'underWay'],
    ['an unknown status', 'underWay'],
    ['delivered', 'delivered'],
    ['received', 'delivered'],
    ['permanent-failure', 'notDelivered'],
    ['temporary-failure', 'notDelivered'],
    ['technical-failure', 'notDelivered'],
    ['validation-failed', 'notDelivered'],
  ])('reports %s as %s', async (status, state) => {
    const id = await carrier.take(email());
    notify.taken.at(-1)!.status = status;
    expect(await carrier.statusOf(id)).toMatchObject({ state });
  });

  it('distinguishes a permanent refusal from an unknown result', async () => {
    notify.refuses = 'email_address Not a valid email address';
    const refused = carrier.take(email());
    await expect(refused).rejects.toThrow(CarrierRefused);
    await expect(refused).rejects.toThrow('Not a valid email address');
    notify.refuses = null;
  });

  it.each<Dies>([
    'before it has received it',
    'after it has received it',
    'without an answer',
    'with an error before it has received it',
    'with an error after it has received it',
  ])('is reported as unavailable if the service fails %s', async (dies) => {
    notify.dies = dies;
    await expect(impatient.take(email())).rejects.toThrow(CarrierUnavailable);
  });
});
