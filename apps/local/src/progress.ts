import type { WriteStream } from 'node:tty';

/** Prints lines and, on a terminal, one line that is overwritten during long work. */
export class Progress {
  #passing = false;

  constructor(private readonly out: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean }) {}

  line(text: string): void {
    if (this.#passing) this.out.write('\r\u001b[K');
    this.#passing = false;
    this.out.write(`${text}\n`);
  }

  /** Shown on a terminal until the next line, and not written to a log. */
  passing(text: string): void {
    if (!this.out.isTTY) return;
    this.out.write(`\r\u001b[K${text}`);
    this.#passing = true;
  }
}
