import { ConfigProblem } from './problem.js';
import type { read } from './read.js';

export interface KafkaConfig {
  readonly brokers: readonly string[];
  readonly topicPrefix: string;
  readonly security: {
    readonly tls: boolean;
    /** Null where the brokers ask for no name. */
    readonly sasl: Credentials | null;
  };
}

interface Credentials {
  readonly mechanism: (typeof mechanisms)[number];
  readonly username: string;
  readonly password: string;
}

const protocols = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'] as const;
const mechanisms = ['SCRAM-SHA-512', 'SCRAM-SHA-256', 'PLAIN'] as const;

/** In the words of Kafka's own clients. Null if there is no broker: the broadcaster waits, the change feed serves. */
export function kafkaConfig({ text, oneOf, list }: ReturnType<typeof read>): KafkaConfig | null {
  const brokers = list('KAFKA_BROKERS');
  if (brokers.length === 0) return null;
  const protocol = oneOf('KAFKA_SECURITY_PROTOCOL', protocols);
  const sasl = protocol.startsWith('SASL_')
    ? {
        mechanism: oneOf('KAFKA_SASL_MECHANISM', mechanisms),
        username: text('KAFKA_SASL_USERNAME'),
        password: text('KAFKA_SASL_PASSWORD'),
      }
    : null;
  if (sasl && !(sasl.username && sasl.password))
    throw new ConfigProblem(`${protocol} needs KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD.`);
  return {
    brokers,
    topicPrefix: text('KAFKA_TOPIC_PREFIX'),
    security: { tls: protocol.endsWith('SSL'), sasl },
  };
}
