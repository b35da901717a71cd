import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Environment, loadConfig } from './index.js';

const open = mkdtempSync(join(tmpdir(), 'casebook-open-'));
chmodSync(open, 0o755);
const authority = join(open, 'ca.pem');
writeFileSync(authority, '');
afterAll(() => rmSync(open, { recursive: true }));

/** As a council would run it. */
const safe: Environment = {
  NODE_ENV: 'production',
  // Not the folder that `npm start` keeps here.
  CASEBOOK_DATA: join(open, 'not-made-yet'),
  OIDC_ISSUER: 'https://login.council.example',
  EVENTSTORE_URL: `esdb+discover://casebook:k3-Long@store-1:2113,store-2:2113?tlsCAFile=${authority}`,
  DATABASE_URL: 'postgres://casebook:9f-Long@database:5432/casebook?sslmode=verify-full',
  KAFKA_BROKERS: 'broker:9093',
  KAFKA_SECURITY_PROTOCOL: 'SASL_SSL',
  KAFKA_SASL_USERNAME: 'casebook',
  KAFKA_SASL_PASSWORD: 'm8-Long',
};

const unsafe: readonly (readonly [what: string, settings: Environment, says: RegExp])[] = [
  ['an issuer without TLS', { OIDC_ISSUER: 'http://login.council.example' }, /not https/],
  ['an issuer that is not a URL', { OIDC_ISSUER: 'rubbish' }, /rubbish is not a URL/],
  ['issuer keys without TLS', { OIDC_JWKS_URL: 'http://login.council.example/keys' }, /not https/],
  ['an event store without TLS', { EVENTSTORE_URL: 'esdb://a:b-Long@store:2113?tls=false' }, /tls=false/],
  [
    'an event store without TLS, in capitals',
    { EVENTSTORE_URL: 'esdb://a:b-Long@store?TLS=false' },
    /tls=false/,
  ],
  [
    'an event store whose certificate is not verified',
    { EVENTSTORE_URL: 'esdb://a:b-Long@store:2113?tlsVerifyCert=false' },
    /any server would be trusted/,
  ],
  ['an event store without a user', { EVENTSTORE_URL: 'esdb://store:2113' }, /names no user/],
  [
    'the default password of the event store',
    { EVENTSTORE_URL: 'esdb://admin:changeit@store:2113' },
    /EVENTSTORE_URL has a default password/,
  ],
  [
    'the password of the trial installation',
    { DATABASE_URL: 'postgres://casebook:casebook@127.0.0.1/casebook' },
    /DATABASE_URL has a default password/,
  ],
  [
    'a database elsewhere without a password',
    { DATABASE_URL: 'postgres://casebook@database/casebook?sslmode=require' },
    /DATABASE_URL has no password/,
  ],
  [
    'a database elsewhere without TLS',
    { DATABASE_URL: 'postgres://casebook:9f-Long@database/casebook' },
    /unencrypted/,
  ],
  [
    'a document store without TLS',
    { CASEBOOK_DOCUMENTS: 's3://b-1', CASEBOOK_DOCUMENTS_ENDPOINT: 'http://store:9000' },
    /store:9000 \(the store of documents\) is not https/,
  ],
  [
    'the default secret of MinIO',
    {
      CASEBOOK_DOCUMENTS: 's3://b-1',
      AWS_ACCESS_KEY_ID: 'minioadmin',
      AWS_SECRET_ACCESS_KEY: 'minioadmin',
    },
    /AWS_SECRET_ACCESS_KEY is a default one/,
  ],
  ['documents that anybody may read', { CASEBOOK_DOCUMENTS: open }, /holds people's documents: chmod 700/],
  [
    'submissions fetched without TLS',
    { CASEBOOK_PLANNING_PORTAL_HOSTS: 'http://portal.example' },
    /portal\.example \(a place to fetch submissions from\) is not https/,
  ],
  ['brokers without TLS', { KAFKA_SECURITY_PROTOCOL: 'PLAINTEXT' }, /PLAINTEXT sends every event/],
  [
    'a broker password without TLS',
    { KAFKA_SECURITY_PROTOCOL: 'SASL_PLAINTEXT' },
    /SASL_PLAINTEXT sends the password/,
  ],
  ['a clock that callers set', { CASEBOOK_CLOCK: 'request' }, /lets a caller set the time/],
  ['keys that others may read', { CASEBOOK_KEYS: open }, /chmod 700/],
  ['data that others may read', { CASEBOOK_DATA: open }, /chmod 700/],
];

describe('the production mode', () => {
  it('starts with settings that are safe', () =>
    expect(loadConfig(safe)).toMatchObject({ production: true }));

  it.each(unsafe)('refuses %s, and says what to do', (_, settings, says) => {
    expect(() => loadConfig({ ...safe, ...settings })).toThrow(says);
  });

  it.each(unsafe)('refuses %s, although development accepts it', (_, settings) => {
    expect(loadConfig({ ...safe, ...settings, NODE_ENV: 'development' })).toMatchObject({
      production: false,
    });
  });

  it('lists everything unsafe at once', () => {
    const all = { EVENTSTORE_URL: 'esdb://store?tls=false', OIDC_ISSUER: 'http://x.example' };
    expect(() => loadConfig({ ...safe, ...all })).toThrow(/not https.*tls=false.*names no user/s);
  });

  it('is not switched on by a similar word', () => {
    for (const word of ['Production', 'prod', 'PRODUCTION', 'productoin', 'live'])
      expect(() => loadConfig({ ...safe, NODE_ENV: word })).toThrow(/must be one of production, development/);
  });
});
