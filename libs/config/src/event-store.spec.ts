import { describe, expect, it } from '@jest/globals';
import { ConfigProblem, eventStoreAddress, loadConfig } from './index.js';

describe('the address of the event store', () => {
  it('chooses the client by its scheme', () => {
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
      'kurrentdb://us%3Aer:p%40ss@a:1,b?tls_CA_file=%2Fca.pem&nodePreference=leader',
    );
    expect(address).toMatchObject({
      credentials: { username: 'us:er', password: 'p@ss' },
      hosts: ['a:1', 'b:2113'],
      options: new Map([
        ['tlscafile', '/ca.pem'],
        ['nodepreference', 'leader'],
      ]),
    });
  });

  it.each([
    ['another scheme', 'postgres://store', /begins with 'postgres'/],
    ['none', 'store:2113', /begins with ''/],
    ['no host', 'esdb://?tls=false', /host:port/],
    ['a port that is none', 'esdb://store:99999', /host:port/],
    ['a user without a password', 'esdb://user@store', /%40/],
    ['a misspelt option', 'esdb://store?tslCAFile=ca.pem', /'tslCAFile' that no client knows/],
    ['an option without a value', 'esdb://store?tls=', /'tls' without a value/],
  ])('is refused with %s, in words', (_what, connectionString, says) => {
    expect(() => loadConfig({ EVENTSTORE_URL: connectionString })).toThrow(ConfigProblem);
    expect(() => loadConfig({ EVENTSTORE_URL: connectionString })).toThrow(says);
  });

  it('is not repeated, with its password, in what is said of it', () => {
    for (const wrong of [
      'esdb://user:s3cret:x@store',
      'esdb://user:s3cret@store?tsl=1',
      'x://user:s3cret@store',
    ])
      expect(() => eventStoreAddress(wrong)).toThrow(expect.not.stringContaining('s3cret') as never);
  });
});
