import { ApiOkResponse } from '@nestjs/swagger';
import type { SchemasOfTypes } from './answers.js';

/** The place in the document of the schema made from a type. */
export const schemaOf = (name: keyof SchemasOfTypes) => ({ $ref: `#/components/schemas/${name}` });

/** Marks an answer with the schema of one of our types. */
export const Answers = (name: keyof SchemasOfTypes) => ApiOkResponse({ schema: schemaOf(name) });
