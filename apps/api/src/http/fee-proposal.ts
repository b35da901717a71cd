import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { type FactShape, faultsOfProposal, isRecord, proposalFacts } from '#legislation';

/** A proposal of which every fact is read: one that is misspelt, or of the wrong kind, is refused by name. */
export const IsFeeProposal = () =>
  applyDecorators(
    ValidateBy({
      name: 'isFeeProposal',
      validator: {
        validate: (value) => isRecord(value) && faultsOfProposal(value).length === 0,
        defaultMessage: (told) =>
          isRecord(told?.value) ? inWords(told.value) : '$property must be an object',
      },
    }),
    ApiProperty({ allOf: [{ $ref: '#/components/schemas/FeeProposalBody' }] }),
  );

const inWords = (proposal: Readonly<Record<string, unknown>>): string =>
  faultsOfProposal(proposal)
    .map(({ field, because }) => `${field} ${because}`)
    .join('; ');

const area = {
  type: 'object',
  description: 'One of the two.',
  properties: {
    squareMetres: { oneOf: [{ type: 'number' }, { type: 'string' }] },
    hectares: { oneOf: [{ type: 'number' }, { type: 'string' }] },
  },
  additionalProperties: false,
};
const unknown = { type: 'string', enum: ['unknown'] };

function schemaOf(shape: FactShape): object {
  switch (shape.kind) {
    case 'yes or no':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'number or unknown':
      return { oneOf: [{ type: 'number' }, unknown] };
    case 'day':
      return { type: 'string', format: 'date' };
    case 'one of':
      return { type: 'string', enum: [...shape.words] };
    case 'area':
      return area;
    case 'area or unknown':
      return { oneOf: [area, unknown] };
    case 'list':
      return { type: 'array', items: schemaOf(shape.of) };
    case 'facts':
      return { type: 'object', properties: schemasOf(shape.facts), additionalProperties: false };
  }
}

function schemasOf(facts: Readonly<Record<string, FactShape>>): Record<string, object> {
  return Object.fromEntries(Object.entries(facts).map(([fact, shape]) => [fact, schemaOf(shape)]));
}

/** What is proposed, in the document: every fact that is read, and no other is taken. */
export const feeProposalSchema = {
  type: 'object',
  description: 'What is proposed, measured: what a type of application does not need is left out.',
  properties: {
    type: { type: 'string', description: 'An Open Digital Planning code; on a case, that of the case.' },
    ...schemasOf(proposalFacts),
  },
  additionalProperties: false,
} as const;
