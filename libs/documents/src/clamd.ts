import { connect, type NetConnectOpts } from 'node:net';
import type { Scanned, VirusScanner } from './virus-scanner.js';

/** The address of a clamd: a socket's path, or `host:port`. */
type ClamdAddress = { readonly path: string } | { readonly host: string; readonly port: number };

const patienceMs = 60_000;
const chunkBytes = 1024 * 1024;
const longestAnswer = 4_096;

/** ClamAV's daemon over its own protocol: https://docs.clamav.net/manual/Usage/Scanning.html#clamd */
export function clamd(address: ClamdAddress, { withinMs = patienceMs } = {}): VirusScanner {
  const ask = (parts: () => Iterable<Uint8Array>) => conversation(address, parts, withinMs);
  return {
    scan: async (bytes): Promise<Scanned> => {
      try {
        const scanner = await ask(() => [Buffer.from('zVERSION\0')]);
        const answer = await ask(() => inStream(bytes));
        return verdictOf(answer, scanner.trim().slice(0, 200) || 'ClamAV');
      } catch {
        return 'unreachable';
      }
    },
  };
}

function* inStream(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
    const chunk = bytes.subarray(at, at + chunkBytes);
    yield lengthOf(chunk.byteLength);
    yield chunk;
  }
  yield lengthOf(0);
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

/** `stream: OK` or `stream: Eicar-Test-Signature FOUND`; any other answer means that it was not scanned. */
function verdictOf(answer: string, scanner: string): Scanned {
  const said = answer.replace(/\0/g, '').trim();
  if (said === 'stream: OK') return { found: null, scanner };
  const [, found] = /^stream: (.{1,200}) FOUND$/.exec(said) ?? [];
  return found === undefined ? 'unreachable' : { found, scanner };
}

function conversation(
  address: ClamdAddress,
  parts: () => Iterable<Uint8Array>,
  withinMs: number,
): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(address as NetConnectOpts);
    const timer = setTimeout(() => socket.destroy(new Error('clamd did not answer in time')), withinMs);
    socket.on('connect', () => {
      // It may answer and close before it has received everything: the answer counts.
      for (const part of parts()) socket.write(part);
    });
    socket.on('data', (data) => {
      answer += data.toString('utf8');
      if (answer.includes('\0') || answer.length > longestAnswer) socket.end();
    });
    socket.on('error', (error) => (answer === '' ? reject(error) : resolve(answer)));
    socket.on('close', () => {
      clearTimeout(timer);
      if (answer === '') reject(new Error('clamd said nothing'));
      else resolve(answer);
    });
  });
}
