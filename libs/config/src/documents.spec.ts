import { describe, expect, it } from '@jest/globals';
import { type Environment, loadConfig } from './index.js';

const documents = (environment: Environment) => loadConfig(environment).documents;

describe('the setting for documents', () => {
  it('is a folder in the data folder by default', () =>
    expect(documents({ CASEBOOK_DATA: '/data' })).toEqual({ folder: '/data/documents' }));

  it('may be another folder', () =>
    expect(documents({ CASEBOOK_DOCUMENTS: '/srv/files' })).toEqual({ folder: '/srv/files' }));

  it('may be a bucket, with or without a prefix', () => {
    const rest = { region: 'eu-west-2', endpoint: null, credentials: null };
    expect(documents({ CASEBOOK_DOCUMENTS: 's3://plans' })).toEqual({ bucket: 'plans', prefix: '', ...rest });
    expect(documents({ CASEBOOK_DOCUMENTS: 's3://plans/cases' })).toMatchObject({ prefix: 'cases/' });
  });

  it.each([
    [{ CASEBOOK_DOCUMENTS: 's3://' }, /neither a folder nor/],
    [{ CASEBOOK_DOCUMENTS: 'https://plans.example' }, /neither a folder nor/],
    [{ CASEBOOK_DOCUMENTS: 's3://plans', AWS_ACCESS_KEY_ID: 'a' }, /Set both/],
    [
      { CASEBOOK_DOCUMENTS: 's3://plans', CASEBOOK_DOCUMENTS_ENDPOINT: 'store:9000' },
      /must begin with https/,
    ],
    [{ CASEBOOK_CLAMD: '3310' }, /host:port/],
    [{ CASEBOOK_CLAMD: 'clamd:99999' }, /host:port/],
    [{ CASEBOOK_PLANNING_PORTAL_HOSTS: 'https://portal.example/path' }, /not a host/],
  ])('is refused if it cannot be used: %j', (environment, because) =>
    expect(() => loadConfig(environment as Environment)).toThrow(because),
  );

  it.each([
    ['/run/clamd.sock', { path: '/run/clamd.sock' }],
    ['clamd:3310', { host: 'clamd', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['', null],
  ])('has its scanner at %s', (written, address) =>
    expect(loadConfig({ CASEBOOK_CLAMD: written }).clamd).toEqual(address),
  );
});
