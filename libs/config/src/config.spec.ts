import { describe, expect, it } from '@jest/globals';
import { ConfigProblem, loadConfig, unknownSettings } from './index.js';
import { unreachablePorts } from './unreachable-ports.js';

describe('the settings of a process', () => {
  it('all have defaults', () => {
    expect(loadConfig({})).toMatchObject({
      http: { port: 3000 },
      kafka: null,
      clock: 'system',
      production: false,
    });
  });

  it('name an unusable port in the refusal', () => {
    expect(() => loadConfig({ CASEBOOK_PORT: 'eighty' })).toThrow(/CASEBOOK_PORT=eighty/);
  });

  it('refuse in production a clock that callers set', () => {
    const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example' };
    expect(() => loadConfig({ ...production, CASEBOOK_CLOCK: 'request' })).toThrow(ConfigProblem);
  });

  it('refuse in production to start without an issuer of tokens', () => {
    expect(() => loadConfig({ NODE_ENV: 'production' })).toThrow(/OIDC_ISSUER/);
  });

  it('accept a list of brokers with spaces', () => {
    expect(loadConfig({ KAFKA_BROKERS: 'a:9092, b:9092' }).kafka?.brokers).toEqual(['a:9092', 'b:9092']);
  });

  it("include the sign-in for brokers, in the form that Kafka's own clients use", () => {
    const brokers = { KAFKA_BROKERS: 'a:9093', KAFKA_SECURITY_PROTOCOL: 'SASL_SSL' };
    const asked = { ...brokers, KAFKA_SASL_USERNAME: 'casebook', KAFKA_SASL_PASSWORD: 'secret' };
    expect(loadConfig(asked).kafka?.security).toEqual({
      tls: true,
      sasl: { mechanism: 'SCRAM-SHA-512', username: 'casebook', password: 'secret' },
    });
    expect(loadConfig({ KAFKA_BROKERS: 'a:9092' }).kafka?.security).toEqual({ tls: false, sasl: null });
    expect(() => loadConfig(brokers)).toThrow(/KAFKA_SASL_USERNAME/);
    expect(() => loadConfig({ ...asked, KAFKA_SECURITY_PROTOCOL: 'TLS' })).toThrow(
      /KAFKA_SECURITY_PROTOCOL=TLS/,
    );
  });

  it('report a misspelt setting', () => {
    expect(unknownSettings({ CASEBOOK_PROT: '1', CASEBOOK_PORT: '1', PATH: '/' })).toEqual(['CASEBOOK_PROT']);
  });

  it.each([...unreachablePorts])('refuse a port that clients cannot use: %s', async (port) => {
    expect(() => loadConfig({ CASEBOOK_PORT: String(port) })).toThrow(`CASEBOOK_PORT=${port}`);
    const called = fetch(`http://127.0.0.1:${port}/`);
    await expect(called).rejects.toMatchObject({ cause: { message: 'bad port' } });
  });

  it('set rate limits in production, and elsewhere on request', () => {
    expect(loadConfig({}).rates).toEqual({
      ...{ perCaller: null, perAddress: null, unsignedPerAddress: null, perLink: null },
    });
    const safe = { CASEBOOK_RATE_PER_CALLER: '60', CASEBOOK_RATE_PER_ADDRESS: '0' };
    expect(loadConfig(safe).rates).toEqual({
      ...{ perCaller: 60, perAddress: null, unsignedPerAddress: null, perLink: null },
    });
    for (const rate of ['-1', '1.5', 'many'])
      expect(() => loadConfig({ CASEBOOK_RATE_PER_CALLER: rate })).toThrow(
        `CASEBOOK_RATE_PER_CALLER=${rate}`,
      );
  });

  it('cannot be changed after start', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });
});
