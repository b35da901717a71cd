import { type CouncilCode, councils } from '#domain';
import { amount, code, codes, oneOf, orNull, yesOrNo } from './kinds.js';
import { field, type Publications } from './publication.js';

const shown = oneOf('publish', 'withhold');

export const councilPublications: Publications<councils.CouncilEvent> = {
  CouncilJoined: {
    meaning: 'A local planning authority joined the service.',
    version: 1,
    fields: {
      council: field(code<CouncilCode>(), 'Its code.', (event) => event.council),
      name: field(code(), 'Its name.', (event) => event.name),
    },
  },
  ReferenceFormatSet: {
    meaning: "The format of a council's case references from a day.",
    version: 1,
    fields: {
      format: field(code(), 'With {yy} or {yyyy}, {number} and {suffix}.', (event) => event.referenceFormat),
    },
  },
  AppearanceSet: {
    meaning: 'How a council appears and can be reached, from a day.',
    version: 1,
    fields: {
      name: field(code(), 'The name that the public knows.', (event) => event.name),
      shortName: field(code(), 'For small places.', (event) => event.shortName),
      colour: field(code(), 'The colour behind white text, like #0f4c8a.', (event) => event.colour),
    },
  },
  CommitteeSet: {
    meaning: 'A council has this planning committee from a day.',
    version: 1,
    fields: {
      name: field(code(), 'Its name.', (event) => event.name),
      seats: field(amount, 'How many members it has.', (event) => event.seats),
      quorum: field(amount, 'How many must be present.', (event) => event.quorum),
    },
  },
  PublicationPolicySet: {
    meaning: 'What a council shows about people who comment, from a day.',
    version: 1,
    fields: {
      commenterNames: field(shown, 'Their names.', (event) => event.commenterNames),
      commenterAddresses: field(shown, 'Their addresses.', (event) => event.commenterAddresses),
    },
  },
  PublicCommentsSet: {
    meaning: 'Whether anybody may comment on the register page of a council, from a day.',
    version: 1,
    fields: {
      taken: field(
        oneOf(...councils.publicCommentsTaken),
        'Until when, or not at all.',
        (event) => event.taken,
      ),
    },
  },
  LettersByRuleSet: {
    meaning: 'Which letters of a council are sent automatically, from a day.',
    version: 1,
    fields: { letters: field(codes, 'The letters.', (event) => event.letters) },
  },
  OfficialCodesSet: {
    meaning: 'By which codes others call a council, and in which region it lies, from a day.',
    version: 1,
    fields: {
      codes: field(codes, 'The codes.', (event) => event.codes),
      region: field(
        orNull(oneOf(...councils.regions)),
        'The region of England; null: not said.',
        (event) => event.region,
      ),
    },
  },
  AreasSet: {
    meaning: 'Which teams look after the wards of a council, from a day.',
    version: 1,
    fields: { teams: field(codes, 'The teams.', (event) => event.areas.map(({ team }) => team)) },
  },
  LibraryConditionSet: {
    meaning: "A condition in a council's library has new words or is withdrawn, from a day.",
    version: 1,
    fields: {
      conditionId: field(
        code(),
        "The council's own short name of the condition.",
        (event) => event.conditionId,
      ),
      version: field(amount, 'The version of the condition.', (event) => event.version),
      retired: field(yesOrNo, 'Whether it is no longer in the library.', (event) => event.condition === null),
    },
  },
  DirectoryConsulteeSet: {
    meaning: "A council's directory of consultees has one with other particulars, or no longer, from a day.",
    version: 1,
    fields: {
      consulteeId: field(code(), "The council's own short name of it.", (event) => event.consulteeId),
      version: field(amount, 'Which version of it.', (event) => event.version),
      ended: field(yesOrNo, 'Whether it is in the directory no longer.', (event) => event.consultee === null),
    },
  },
  LetterTemplateSet: {
    meaning: 'A council uses other words in a kind of letter, from a day.',
    version: 1,
    fields: {
      letter: field(oneOf(...councils.letterKinds), 'Which letter.', (event) => event.letter),
      own: field(
        yesOrNo,
        "Words of the council's own; no where the service's are used again.",
        (event) => event.template !== null,
      ),
    },
  },
  RetentionSet: {
    meaning: 'How long a council keeps its records, from a day.',
    version: 1,
    fields: {
      records: field(codes, 'The kinds of records for which a period is set.', (event) =>
        event.periods.map(({ records }) => records),
      ),
    },
  },
};
