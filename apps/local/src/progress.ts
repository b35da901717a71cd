import type { WriteStream } from 'node:tty';

/** Lines that stay, and on a terminal one that is written over while something long goes on. */
export class Progress {
  #passing = false;

  constructor(private readonly out: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean }) {}

  line(text: string): void {
    if (this.#passing) this.out.write('\r\u001b[K');
    this.#passing = false;
    this.out.write(`${text}\n`);
  }

  /** Shown on a terminal until the next line; a log gets no thousand copies of it. */
  passing(text: string): void {
    if (!this.out.isTTY) return;
    this.out.write(`\r\u001b[K${text}`);
    this.#passing = true;
  }
}
