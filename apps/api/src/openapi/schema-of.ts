import { ApiOkResponse } from '@nestjs/swagger';
import type { SchemasOfTypes } from './answers.js';

/** Where the document has the schema made of a type. */
export const schemaOf = (name: keyof SchemasOfTypes) => ({ $ref: `#/components/schemas/${name}` });

/** Answers what a type of ours says. */
export const Answers = (name: keyof SchemasOfTypes) => ApiOkResponse({ schema: schemaOf(name) });
