import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../apps/local/src/free-port.js';
import { type RunningKafka, startKafka } from '../../scripts/kafka/broker.js';

const keytool = (...args: string[]) => promisify(execFile)('keytool', args);

export interface SecureBroker {
  /** The broker's port without TLS or sign-in, for the spec itself. */
  readonly open: RunningKafka;
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** The certificate authority, as PEM. */
  readonly certificate: string;
  readonly stop: () => Promise<void>;
}

/** A real broker with a self-signed certificate that requires a user name and password. */
export async function startSecureBroker(): Promise<SecureBroker> {
  const folder = await mkdtemp(join(tmpdir(), 'casebook-secure-broker-'));
  const keystore = join(folder, 'broker.p12');
  const certificate = join(folder, 'broker.pem');
  const secure = {
    port: await freePort(),
    keystore,
    keystorePassword: 'keystore-password',
    username: 'casebook',
    password: 'a-password-nobody-logs',
  };
  const store = ['-keystore', keystore, '-storetype', 'PKCS12', '-storepass', secure.keystorePassword];
  const subject = ['-dname', 'CN=127.0.0.1', '-ext', 'san=ip:127.0.0.1', '-validity', '30'];
  await keytool('-genkeypair', '-alias', 'broker', '-keyalg', 'RSA', ...subject, ...store);
  await keytool('-exportcert', '-rfc', '-alias', 'broker', '-file', certificate, ...store);
  const open = await startKafka({ secure });
  return {
    open,
    address: `127.0.0.1:${secure.port}`,
    username: secure.username,
    password: secure.password,
    certificate,
    stop: async () => {
      await open.stop();
      await rm(folder, { recursive: true });
    },
  };
}
