/** A second listener with TLS and a sign-in by name and password. */
export interface SecureListener {
  readonly port: number;
  /** PKCS #12. */
  readonly keystore: string;
  readonly keystorePassword: string;
  readonly username: string;
  readonly password: string;
}

export interface BrokerPlace {
  dataFolder: string;
  port: number;
  controllerPort: number;
  secure?: SecureListener | undefined;
}

/** A cluster of one may have any id; a fixed one lets a data folder be opened again. */
export const clusterId = 'Q2FzZWJvb2stS2Fma2EtMQ';

/** One node that is broker and controller, with small sizes. */
export function brokerSettings(
  { dataFolder, port, controllerPort, secure }: BrokerPlace,
  autoCreateTopics: boolean,
): string {
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names': 'CONTROLLER',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    // Properties files read a backslash as an escape.
    'log.dirs': `${dataFolder}/log`.replaceAll('\\', '/'),
    'auto.create.topics.enable': autoCreateTopics,
    'num.partitions': 3,
    'num.io.threads': 2,
    'num.network.threads': 2,
    'offsets.topic.num.partitions': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.num.partitions': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.num.partitions': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // A killed broker can restart only after its session has expired.
    'broker.session.timeout.ms': 2_000,
    'broker.heartbeat.interval.ms': 500,
    'log.cleaner.dedupe.buffer.size': 4 * 1024 * 1024,
    ...(secure && secureSettings(secure, port, controllerPort)),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

function secureSettings(secure: SecureListener, port: number, controllerPort: number) {
  const { port: securePort, keystore, keystorePassword, username, password } = secure;
  const login = 'org.apache.kafka.common.security.plain.PlainLoginModule';
  const listeners = `PLAINTEXT://127.0.0.1:${port},SASL_SSL://127.0.0.1:${securePort}`;
  return {
    listeners: `${listeners},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': listeners,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT',
    'sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.sasl_ssl.plain.sasl.jaas.config': `${login} required user_${username}="${password}";`,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': keystore.replaceAll('\\', '/'),
    'ssl.keystore.password': keystorePassword,
  };
}
