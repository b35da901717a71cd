import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** A certificate and its key, as PEM. */
export interface Certified {
  readonly certificate: string;
  readonly key: string;
}

/** A certificate authority made for each run, so that no private key is kept. */
interface Authority {
  readonly certificate: string;
  /** A certificate for this machine, for its name and its address. */
  readonly vouchForThisMachine: () => Certified;
}

export function newAuthority(name = 'Casebook specs'): Authority {
  const { publicKey, privateKey } = keyPair();
  const own = certificate({ name, publicKey }, { name, privateKey }, [isAuthority]);
  return {
    certificate: own,
    vouchForThisMachine: () => {
      const server = keyPair();
      const of = { name: 'localhost', publicKey: server.publicKey };
      return {
        certificate: certificate(of, { name, privateKey }, [forThisMachine]),
        key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      };
    },
  };
}

const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

interface Subject {
  readonly name: string;
  readonly publicKey: KeyObject;
}
interface Issuer {
  readonly name: string;
  readonly privateKey: KeyObject;
}

/** X.509 version 3, with what TLS on this machine needs. */
function certificate(subject: Subject, issuer: Issuer, extensions: readonly Buffer[]): string {
  const now = Date.now();
  const signed = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    nameOf(issuer.name),
    sequence(time(now - 3_600_000), time(now + 24 * 3_600_000)),
    nameOf(subject.name),
    subject.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  const signature = sign('sha256', signed, issuer.privateKey);
  const bytes = sequence(signed, ecdsaWithSha256, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = bytes.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const integer = (value: Buffer): Buffer => der(0x02, value);
const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const octets = (content: Buffer): Buffer => der(0x04, content);
const yes = der(0x01, Buffer.from([0xff]));

const ecdsaWithSha256 = sequence(objectId('2a8648ce3d040302'));

const nameOf = (commonName: string): Buffer =>
  sequence(der(0x31, sequence(objectId('550403'), der(0x0c, Buffer.from(commonName)))));

/** `YYMMDDHHMMSSZ`. */
const time = (at: number): Buffer =>
  der(0x17, Buffer.from(`${new Date(at).toISOString().replace(/^..|[-:T]|\..*/g, '')}Z`));

const isAuthority = sequence(objectId('551d13'), yes, octets(sequence(yes)));
const forThisMachine = sequence(
  objectId('551d11'),
  octets(sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])))),
);
