import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { Metadata } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAuthority } from '../../../test/services/certificates.js';
import { failureOf } from '../test/asking.js';
import { admitting, usersIn, usualUsers } from './credentials.js';
import { type DevNode, startDevNode } from './dev-node.js';

describe('a node over TLS', () => {
  const authority = newAuthority();
  let node: DevNode;
  let folder: string;

  beforeAll(async () => {
    const { certificate, key } = authority.vouchForThisMachine();
    node = await startDevNode({ tls: { certificate: Buffer.from(certificate), key: Buffer.from(key) } });
    folder = await mkdtemp(join(tmpdir(), 'dev-node-'));
    writeFileSync(join(folder, 'ca.pem'), authority.certificate);
  });
  afterAll(async () => {
    await node.stop();
    await rm(folder, { recursive: true });
  });

  it.each([
    ['the usual user', 'admin:changeit@', undefined],
    ['a wrong password', 'admin:hunter2@', '16 UNAUTHENTICATED: Unauthenticated'],
    ['a user that is not known', 'AzureDiamond:hunter2@', '16 UNAUTHENTICATED: Unauthenticated'],
    ['a caller without a user', '', '7 PERMISSION_DENIED: Access Denied'],
  ])('checks the sign-in of %s', async (_who, user, refusal) => {
    const ca = encodeURIComponent(join(folder, 'ca.pem'));
    const client = EventStoreDBClient.connectionString`esdb://${user}localhost:${node.port}?tlsCAFile=${ca}`;
    const event = jsonEvent({ type: 'Happened', data: {} });
    const read = async () => {
      for await (const _ of client.readAll({ maxCount: 1 }));
    };
    const expected = refusal ?? 'it did not fail';
    expect(await failureOf(client.appendToStream('case', event))).toBe(expected);
    expect(await failureOf(read())).toBe(expected);
    await client.dispose();
  });
});

describe('a caller who gives a user name', () => {
  const asks = (authorization: string) => () => {
    const metadata = new Metadata();
    metadata.set('authorization', authorization);
    admitting({ users: usualUsers, secure: false })('read', metadata);
  };
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

  it('is accepted with the right password, even if no sign-in is required', () =>
    expect(asks(basic('admin:changeit'))).not.toThrow());

  it.each([
    basic('admin:'),
    basic('admin:changeit2'),
    basic('nobody:changeit'),
    basic(''),
    'Basic',
    'Bearer x',
  ])('is refused with any other password: %s', (authorization) =>
    expect(asks(authorization)).toThrow('Unauthenticated'),
  );
});

describe('a file of users', () => {
  it('has a name and a password on each line', () =>
    expect(usersIn('one:a:b\r\n\nother:c\n')).toEqual(
      new Map([
        ['one', 'a:b'],
        ['other', 'c'],
      ]),
    ));

  it.each(['one', ':a', 'one:'])('is refused with a line like %j', (line) =>
    expect(() => usersIn(`first:x\n${line}`)).toThrow('Line 2 of the users'),
  );
});
