import { type EventStore, everyPage, type Place } from '#event-store';
import { ServiceDirectory, directoryPrefixes as streamPrefixes } from '#reassignment';

/** The service's directory, updated by reading on whenever it is used. */
export class DirectoryReader {
  readonly #directory = new ServiceDirectory();
  #after: Place | null = null;

  constructor(private readonly store: EventStore) {}

  async now(): Promise<ServiceDirectory> {
    const options = { after: this.#after, limit: 1_000, streamPrefixes };
    for await (const page of everyPage(this.store, options)) {
      this.#directory.take(page);
      this.#after = page.through;
    }
    return this.#directory;
  }
}
