import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NotifyServer, notifyKey, startNotify } from '../test/notify-server.js';
import { carriersOf, type Message } from './index.js';

let notify: NotifyServer;
let outbox: string;
beforeAll(async () => {
  notify = await startNotify();
  outbox = await mkdtemp(join(tmpdir(), 'outbox-'));
});
afterAll(async () => {
  await notify.stop();
  await rm(outbox, { recursive: true });
});

let last = 0;
let message: Message;
beforeEach(() => {
  last += 1;
  message = {
    ...{ reference: `of-${last}`, channel: 'email', to: 'a@example.org' },
    ...{ subject: 'S', body: 'B', enclosure: null },
  };
});

const [shared, own] = ['shared-template', 'own-template'].map((emailTemplate) => ({
  ...{ key: notifyKey, emailTemplate },
})) as [{ key: string; emailTemplate: string }, { key: string; emailTemplate: string }];
const carriers = (service: typeof shared | null) =>
  carriersOf({ outbox, address: notify.address, service, ofCouncils: { SCA: own } });
const templateUsed = () => notify.taken.at(-1)!.body.template_id;

describe("the carrier of a council's letters", () => {
  it("is the council's own service if it has one, and otherwise the shared one", async () => {
    const carrierOf = carriers(shared);
    await carrierOf('SCA').take(message);
    expect(templateUsed()).toBe('own-template');
    await carrierOf('CAM').take({ ...message, reference: `${message.reference}-b` });
    expect(templateUsed()).toBe('shared-template');
  });

  it('is the local outbox if no service is set, and nothing leaves the machine', async () => {
    const before = notify.taken.length;
    const carrier = carriers(null)('CAM');
    await carrier.take(message);
    expect([carrier.name, await carrier.find(message)]).toEqual(['outbox', message.reference]);
    expect(notify.taken.length).toBe(before);
  });

  it('is the same object each time, so that it finds again a letter that it accepted', async () => {
    const carrierOf = carriers(shared);
    for (const council of ['SCA', 'CAM']) expect(carrierOf(council)).toBe(carrierOf(council));
    const id = await carrierOf('SCA').take(message);
    expect(await carrierOf('SCA').find(message)).toBe(id);
  });
});
