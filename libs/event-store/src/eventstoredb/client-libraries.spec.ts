/**
 * The classes of both clients have one place on the global object, so the newer one is loaded in a realm of its own.
 * @jest-environment node
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runKillable } from '../../../../test/services/killable.js';
import { type NodeProcess, startNodeProcess } from '../../../../test/services/node-process.js';
import { failureOf } from '../../test/outcomes.js';
import { EventStoreRefused } from '../event-store.js';
import { connectEventStore } from './connect-event-store.js';

let node: NodeProcess;
beforeAll(async () => {
  node = await startNodeProcess();
});
afterAll(() => node.stop());

/** Appends and reads in a process in which one client's package is missing. */
async function without(gone: string, scheme: string): Promise<string> {
  const hooks = `export const resolve = (specifier, context, next) => {
    if (specifier.startsWith('${gone}/')) throw new Error('${gone} is gone');
    return next(specifier, context);
  }`;
  const { said, kill9 } = await runKillable(`
    import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
    const { connectEventStore } = await import('./libs/event-store/src/index.ts');
    const { firstFacts, freshStream } = await import('./libs/event-store/test/facts.ts');
    const store = connectEventStore({ connectionString: '${scheme}://127.0.0.1:${node.port}?tls=false' });
    const stream = freshStream();
    try {
      await store.append(stream, null, firstFacts(stream, 1, 2));
      console.log((await store.readStream(stream)).length + ' facts');
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }`);
  await kill9();
  return said;
}

describe('the scheme of a connection string', () => {
  it.each([
    ['esdb', '@kurrent'],
    ['kurrentdb', '@eventstore'],
  ])('%s does not need the package %s', async (scheme, other) => {
    expect(await without(other, scheme)).toBe('2 facts');
  });

  it.each([
    ['esdb', '@eventstore'],
    ['kurrentdb', '@kurrent'],
  ])('%s without the package %s is refused, and says what is missing', async (scheme, own) => {
    expect(await without(own, scheme)).toMatch(
      new RegExp(`^EventStoreRefused: The event store's client cannot be used: .*${own} is gone`),
    );
  });

  it.each(['esdb', 'kurrentdb'])('%s with something its client cannot read is refused', async (scheme) => {
    const store = connectEventStore({ connectionString: `${scheme}://127.0.0.1:no-port` });
    expect(await failureOf(store.ping())).toBeInstanceOf(EventStoreRefused);
    await store.close();
  });
});
