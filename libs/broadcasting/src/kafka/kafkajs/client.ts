import { Kafka, logLevel } from 'kafkajs';
import type { PublisherSettings } from '../publisher.js';

/** Its own log is left off: it repeats what its errors say, once for each try. */
export function kafkaClient({
  brokers,
  clientId,
  requestTimeoutMs,
  retries,
  connect,
}: PublisherSettings): Kafka {
  return new Kafka({
    brokers: [...brokers],
    clientId,
    logLevel: logLevel.NOTHING,
    connectionTimeout: Math.min(requestTimeoutMs, 3_000),
    requestTimeout: requestTimeoutMs,
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries },
    ...(connect && { socketFactory: ({ host, port, onConnect }) => connect(host, port, onConnect) }),
  });
}
