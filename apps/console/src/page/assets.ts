import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { govukFolder } from './templates.js';

interface Asset {
  readonly type: string;
  readonly content: Buffer;
  readonly packed: Readonly<Record<'br' | 'gzip', Buffer>>;
}

/** Static files. Each name contains a hash, so that browsers can cache it for a year. */
export class Assets {
  readonly #byAddress = new Map<string, Asset>();
  readonly addresses: Readonly<Record<AssetName, string>>;

  constructor(folder: string) {
    const contents: Readonly<Record<AssetName, Buffer>> = {
      'console.css': readFileSync(join(folder, 'console.css')),
      'console.js': readFileSync(join(folder, 'console.js')),
      'govuk-frontend.js': readFileSync(join(govukFolder, 'govuk/govuk-frontend.min.js')),
    };
    this.addresses = Object.fromEntries(
      Object.entries(contents).map(([name, content]) => [name, this.#keep(name, content)]),
    ) as Record<AssetName, string>;
  }

  at(address: string): Asset | undefined {
    return this.#byAddress.get(address);
  }

  #keep(name: string, content: Buffer): string {
    const mark = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const address = `/assets/${mark}/${name}`;
    const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8';
    const packed = { br: brotliCompressSync(content), gzip: gzipSync(content) };
    this.#byAddress.set(address, { type, content, packed });
    return address;
  }
}

type AssetName = 'console.css' | 'console.js' | 'govuk-frontend.js';
