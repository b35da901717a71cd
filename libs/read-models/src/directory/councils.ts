import type { CalendarDate, CouncilCode, councils } from '#domain';
import { tableOf } from '#projections';
import { readModel } from '../read-model.js';
import { hidden, shows } from '../shown.js';

/** A council that shares the service. */
export interface CouncilRow {
  readonly council: CouncilCode;
  readonly name: string;
  readonly referenceFormat: string;
  readonly joinedOn: CalendarDate;
}

const inSettings = hidden("the council's own settings show it");

const lines = {
  CouncilJoined: shows('council', 'name', 'referenceFormat', 'joinedOn'),
  ReferenceFormatSet: shows('referenceFormat'),
  LibraryConditionSet: inSettings,
  DirectoryConsulteeSet: inSettings,
  AppearanceSet: inSettings,
  CommitteeSet: inSettings,
  PublicationPolicySet: inSettings,
  PublicCommentsSet: inSettings,
  OfficialCodesSet: inSettings,
  AreasSet: inSettings,
  RetentionSet: inSettings,
  LetterTemplateSet: inSettings,
  LettersByRuleSet: inSettings,
};

export const councilDirectory = readModel<CouncilRow>()({
  name: 'directory_council',
  version: 1,
  facts: { council: lines },
  table: tableOf<CouncilRow>({
    key: 'council',
    columns: { council: 'text', name: 'text', referenceFormat: 'text', joinedOn: 'date' },
  }),
  key: ({ stream }) => stream.slice('council-'.length),
  project: (row, { event }) => {
    const fact = event as councils.CouncilEvent;
    if (fact.type === 'CouncilJoined') {
      const { council, name, referenceFormat, effectiveOn } = fact;
      return { council, name, referenceFormat, joinedOn: row?.joinedOn ?? effectiveOn };
    }
    if (!row) throw new Error('no council has joined under this code');
    return fact.type === 'ReferenceFormatSet' ? { ...row, referenceFormat: fact.referenceFormat } : row;
  },
});
