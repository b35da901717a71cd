const keptCharacters = 8_000;
const longestShown = 300;

/** The end of what a program wrote to its standard error, to say why it stopped. */
export class LastWords {
  #text = '';

  add(text: string): void {
    this.#text = (this.#text + text).slice(-keptCharacters);
  }

  /** The last line that names an error, or else the last line; undefined if the program wrote nothing. */
  get reason(): string | undefined {
    const lines = this.#text.split('\n').filter((line) => line.trim() !== '');
    const reason = lines.findLast((line) => /^\w*(Error|Exception|Problem)\b.*: /.test(line)) ?? lines.at(-1);
    return reason?.trim().slice(0, longestShown);
  }
}
