import type { FactoryProvider } from '@nestjs/common';
import type { Config } from '#config';
import { CaseLetters, LetterWriting } from '#correspondence';
import type { FileStore } from '#documents';
import type { EventStore } from '#event-store';
import { KeyVault, type Sealing } from '#privacy';
import { Directory } from '../access/directory.js';
import { CouncilLaws } from '../law/council-laws.js';
import { config, eventStore, fileStore, sealing } from '../parts.js';

/** Drafts and stores letters, with the API's knowledge of people, councils and their law. */
export const correspondence: readonly FactoryProvider[] = [
  {
    provide: CaseLetters,
    inject: [eventStore, sealing, Directory, CouncilLaws],
    useFactory: (store: EventStore, people: Sealing, directory: Directory, laws: CouncilLaws) =>
      new CaseLetters({
        ...{ store, people },
        council: (code) => directory.council(code),
        nameOf: (officer) => directory.nameOf(officer),
        lawOf: (council) => laws.of(council),
      }),
  },
  {
    provide: LetterWriting,
    inject: [CaseLetters, fileStore, sealing, KeyVault, config],
    useFactory: (
      letters: CaseLetters,
      files: FileStore,
      people: Sealing,
      vault: KeyVault,
      { console: { url: answersAt } }: Config,
    ) => new LetterWriting(letters, { files, people, vault, answersAt }),
  },
];
