import { BACKWARDS, binaryEvent, END, type Position, START } from '@eventstore/db-client';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { collect, failureOf, happenings, numbersIn } from './events.js';
import { contract, newStream } from './servers.js';

contract('reading', (server) => {
  const COUNT = 600;
  const all = Array.from({ length: COUNT }, (_, n) => n);
  let stream: string;

  beforeAll(async () => {
    stream = newStream();
    await server.client.appendToStream(stream, happenings(COUNT));
  });

  describe('a stream', () => {
    const read = async (options: Parameters<typeof server.client.readStream>[1]) =>
      numbersIn(await collect(server.client.readStream(stream, options)));

    it.each([
      ['forwards, all of it', {}, all],
      ['backwards, all of it', { direction: BACKWARDS, fromRevision: END }, all.toReversed()],
      ['forwards from a revision, including it', { fromRevision: 590n }, all.slice(590)],
      ['backwards from a revision, including it', { direction: BACKWARDS, fromRevision: 2n }, [2, 1, 0]],
      ['as many events as are wanted', { fromRevision: 5n, maxCount: 3 }, [5, 6, 7]],
      [
        'as many as are wanted backwards',
        { direction: BACKWARDS, fromRevision: END, maxCount: 2 },
        [599, 598],
      ],
      ['backwards from the start, the first event', { direction: BACKWARDS, fromRevision: START }, [0]],
      ['forwards from beyond the end, nothing', { fromRevision: 600n }, []],
      [
        'backwards from beyond the end, all of it',
        { direction: BACKWARDS, fromRevision: 9999n, maxCount: 1 },
        [599],
      ],
    ] as const)('%s', async (_what, options, expected) => expect(await read(options)).toEqual(expected));

    it('read forwards from the end returns nothing, or an error', async () => {
      const outcome = await read({ fromRevision: END }).catch(() => 'an error'); // 24.6 and 23.10 report an unknown error.
      expect([[], 'an error']).toContainEqual(outcome);
    });

    it('that does not exist is reported as not found', async () => {
      const missing = newStream();
      expect(await failureOf(collect(server.client.readStream(missing)))).toMatchObject({
        type: 'stream-not-found',
      });
    });
  });

  describe('all streams', () => {
    const allFrom = async (fromPosition: Position, options: object) => {
      const read = await collect(server.client.readAll({ fromPosition, ...options }));
      return numbersIn(read.filter(({ event }) => event?.streamId === stream));
    };
    const positionOf = async (n: bigint): Promise<Position> => {
      const [event] = await collect(server.client.readStream(stream, { fromRevision: n, maxCount: 1 }));
      return event?.event?.position as Position;
    };

    it('forwards from a position, including the event there', async () =>
      expect(await allFrom(await positionOf(500n), { maxCount: 100 })).toEqual(all.slice(500)));

    it('backwards from a position, beginning with the event before it', async () =>
      expect(await allFrom(await positionOf(500n), { direction: BACKWARDS, maxCount: 100 })).toEqual(
        all.slice(400, 500).toReversed(),
      ));

    it('gives each event a higher position than the one before', async () => {
      const read = await collect(
        server.client.readAll({ fromPosition: await positionOf(0n), maxCount: COUNT }),
      );
      const commits = read.map(({ event }) => event?.position?.commit as bigint);
      expect(commits).toHaveLength(COUNT);
      for (let index = 1; index < COUNT; index++)
        expect(commits[index]).toBeGreaterThan(commits[index - 1] as bigint);
      expect(read.map(({ commitPosition }) => commitPosition)).toEqual(commits);
    });

    it('read from the start begins before everything written since', async () => {
      const [first] = await collect(server.client.readAll({ maxCount: 1 }));
      expect(first?.event?.position?.commit).toBeLessThan((await positionOf(0n)).commit);
    });

    it('read backwards from the start, or forwards from the end, returns nothing', async () => {
      expect(await collect(server.client.readAll({ direction: BACKWARDS, fromPosition: START }))).toEqual([]);
      expect(await collect(server.client.readAll({ fromPosition: END }))).toEqual([]);
    });
  });

  describe('link events', () => {
    const linkTo = (target: string) => binaryEvent({ type: '$>', data: Buffer.from(target) });
    let links: string;

    beforeAll(async () => {
      links = newStream();
      await server.client.appendToStream(links, [linkTo(`7@${stream}`), linkTo(`0@${newStream()}`)]);
    });

    it('are resolved on request', async () => {
      const [followed] = await collect(
        server.client.readStream(links, { resolveLinkTos: true, maxCount: 1 }),
      );
      expect(followed?.event).toMatchObject({ streamId: stream, revision: 7n, data: { n: 7 } });
      expect(followed?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
    });

    it('are returned alone when their target does not exist', async () => {
      const [, dangling] = await collect(server.client.readStream(links, { resolveLinkTos: true }));
      expect(dangling?.event).toBeUndefined();
      expect(dangling?.link).toMatchObject({ streamId: links, revision: 1n });
    });

    it('are ordinary events otherwise', async () => {
      const [link] = await collect(server.client.readStream(links, { maxCount: 1 }));
      expect(link?.event).toMatchObject({ streamId: links, type: '$>' });
      expect(link?.link).toBeUndefined();
    });
  });
});
