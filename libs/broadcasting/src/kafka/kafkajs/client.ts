import { Kafka, logLevel, type SASLOptions } from 'kafkajs';
import type { BrokerSecurity, PublisherSettings } from '../publisher.js';

/** Its own log is off: it repeats its errors once for each attempt. */
export function kafkaClient({
  brokers,
  security,
  clientId,
  requestTimeoutMs,
  retries,
  connect,
}: PublisherSettings): Kafka {
  return new Kafka({
    brokers: [...brokers],
    ssl: security?.tls ?? false,
    ...(security?.sasl && { sasl: saslOptions(security.sasl) }),
    clientId,
    logLevel: logLevel.NOTHING,
    connectionTimeout: Math.min(requestTimeoutMs, 3_000),
    requestTimeout: requestTimeoutMs,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries },
    ...(connect && { socketFactory: ({ host, port, onConnect }) => connect(host, port, onConnect) }),
  });
}

const saslOptions = ({ mechanism, ...credentials }: NonNullable<BrokerSecurity['sasl']>): SASLOptions =>
  ({ mechanism: mechanism.toLowerCase(), ...credentials }) as SASLOptions;
