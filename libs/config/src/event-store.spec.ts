import { describe, expect, it } from '@jest/globals';
import { ConfigProblem, eventStoreAddress, loadConfig } from './index.js';

describe('the address of the event store', () => {
  it('selects the client by its scheme', () => {
    for (const client of ['esdb', 'kurrentdb'])
      for (const discover of [false, true])
        expect(eventStoreAddress(`${client}${discover ? '+discover' : ''}://store`)).toEqual({
          client,
          discover,
          credentials: null,
          hosts: ['store:2113'],
          options: new Map(),
        });
  });

  it('may name several hosts, a user and an authority', () => {
    const address = eventStoreAddress(
      'kurrentdb://us%3Aer:p%40ss@a:1,b?tls_CA_file=package%2Ejson&nodePreference=leader',
    );
    expect(address).toMatchObject({
      credentials: { username: 'us:er', password: 'p@ss' },
      hosts: ['a:1', 'b:2113'],
      options: new Map([
        ['tlscafile', 'package.json'],
        ['nodepreference', 'leader'],
      ]),
    });
  });

  it.each([
    ['an unknown scheme', 'postgres://store', /begins with 'postgres'/],
    ['no scheme', 'store:2113', /is not a connection string/],
    ['an unescaped character in the password', 'esdb://user:a@b@store', /%40/],
    ['an unescaped separator in the password', 'esdb://user:a/b@store', /is not a connection string/],
    ['a % that escapes nothing', 'esdb://user:100%@store', /%25/],
    ['no host', 'esdb://?tls=false', /host:port/],
    ['an invalid port', 'esdb://store:99999', /host:port/],
    ['a user without a password', 'esdb://user@store', /%40/],
    ['a misspelt option', 'esdb://store?tslCAFile=ca.pem', /'tslCAFile' that no client knows/],
    ['a flag that is neither true nor false', 'esdb://store?tls=no', /tls=no, which is not true or false/],
    ['an invalid number', 'esdb://store?gossipTimeout=5s', /gossipTimeout=5s, which is not a whole number/],
    [
      'a certificate authority file that does not exist',
      'esdb://store?tlsCAFile=nowhere.pem',
      /not an existing file/,
    ],
    ['a certificate without its key', 'esdb://store?userCertFile=package.json', /both userCertFile/],
    [
      'an unknown kind of node',
      'esdb://store?nodePreference=boss',
      /nodePreference=boss, which is not leader/,
    ],
  ])('is refused, with an explanation, if it has %s', (_what, connectionString, says) => {
    expect(() => loadConfig({ EVENTSTORE_URL: connectionString })).toThrow(ConfigProblem);
    expect(() => loadConfig({ EVENTSTORE_URL: connectionString })).toThrow(says);
  });

  it('is never shown with its password', () => {
    for (const wrong of [
      'esdb://user:s3cret:x@store',
      'esdb://user:s3cret@store?tsl=1',
      'x://user:s3cret@store',
    ])
      expect(() => eventStoreAddress(wrong)).toThrow(expect.not.stringContaining('s3cret') as never);
  });
});
