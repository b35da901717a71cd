import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { type FactShape, type FactShapes, faultsOfProposal, isRecord, proposalFacts } from '#legislation';

/** A proposal in which every fact must be known: a misspelt or wrong fact is refused by name. */
export const IsFeeProposal = () =>
  applyDecorators(
    ValidateBy({
      name: 'isFeeProposal',
      validator: {
        validate: (value) => isRecord(value) && faultsOfProposal(value).length === 0,
        defaultMessage: (given) =>
          isRecord(given?.value) ? inWords(given.value) : '$property must be an object',
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
  description: 'An area in one of the two units.',
  properties: {
    squareMetres: { oneOf: [{ type: 'number' }, { type: 'string' }], description: 'In square metres.' },
    hectares: { oneOf: [{ type: 'number' }, { type: 'string' }], description: 'In hectares.' },
  },
  additionalProperties: false,
};
const unknown = { type: 'string', enum: ['unknown'] };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of a proposal, by name: each object of facts has its own. */
function schemasOfProposal(): Readonly<Record<string, object>> {
  const schemas: Record<string, object> = { FeeAreaBody: area };
  const named = new Map<FactShapes, string>();

  function schemaOf(shape: FactShape, fact: string): object {
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
        return reference('FeeAreaBody');
      case 'area or unknown':
        return { oneOf: [reference('FeeAreaBody'), unknown] };
      case 'list':
        return { type: 'array', items: schemaOf(shape.of, fact) };
      case 'facts':
        return reference(named.get(shape.facts) ?? nameIt(shape.facts, fact));
    }
  }

  function nameIt(facts: FactShapes, fact: string): string {
    const name = `Fee${fact[0]!.toUpperCase()}${fact.slice(1)}Body`;
    named.set(facts, name);
    schemas[name] = { type: 'object', properties: schemasOf(facts), additionalProperties: false };
    return name;
  }

  function schemasOf(facts: FactShapes): Record<string, object> {
    return Object.fromEntries(Object.entries(facts).map(([fact, shape]) => [fact, schemaOf(shape, fact)]));
  }

  const properties = {
    type: { type: 'string', description: 'An Open Digital Planning code; on a case, the code of the case.' },
    ...schemasOf(proposalFacts),
  };
  const description = 'The measures of the proposal. Leave out what the type of application does not need.';
  return {
    ...schemas,
    FeeProposalBody: { type: 'object', description, properties, additionalProperties: false },
  };
}

/** The proposal in the document: exactly the facts that are used. */
export const feeProposalSchemas = schemasOfProposal();
