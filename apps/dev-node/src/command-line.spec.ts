import { describe, expect, it } from '@jest/globals';
import { parseCommandLine, usage } from './command-line.js';

describe('the command line of the local node', () => {
  it('defaults to the EventStoreDB port, on this machine only', () =>
    expect(parseCommandLine(['--data', 'events'])).toEqual({
      port: 2113,
      host: '127.0.0.1',
      data: 'events',
      users: undefined,
      tls: undefined,
    }));

  it('accepts a port and an address', () =>
    expect(parseCommandLine(['--memory', '--port', '0', '--host', '0.0.0.0'])).toEqual({
      port: 0,
      host: '0.0.0.0',
      data: undefined,
      users: undefined,
      tls: undefined,
    }));

  it('accepts a certificate and its key, but neither alone', () => {
    expect(parseCommandLine(['--memory', '--tls-certificate', 'c', '--tls-key', 'k'])).toMatchObject({
      tls: { certificate: 'c', key: 'k' },
    });
    expect(() => parseCommandLine(['--memory', '--tls-key', 'k'])).toThrow('go together');
  });

  it.each([[[]], [['--memory', '--data', 'events']]])(
    'says whether events are kept for the arguments %j',
    (args) => expect(() => parseCommandLine(args)).toThrow('Give either --data DIR'),
  );

  it.each(['', 'http', '65536', '-1', '1.5'])('refuses %j as a port', (port) =>
    expect(() => parseCommandLine(['--memory', `--port=${port}`])).toThrow('--port needs a number'),
  );

  it('refuses an unknown argument', () =>
    expect(() => parseCommandLine(['--memory', '--cluster'])).toThrow("Unknown option '--cluster'"));

  it('prints its help', () => {
    expect(parseCommandLine(['--help'])).toBe('help');
    expect(usage).toContain('for development and tests only');
  });
});
