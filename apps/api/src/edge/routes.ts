import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';

/** Where null may stand in a body: within what others wrote, but for none of the body's own fields; or anywhere. */
export type Nulls = 'within' | 'anywhere';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Nobody need sign in. */
    open?: true;
    /** Something is recorded though nobody signs in: bodies are small, and an address may send few. */
    unsigned?: true;
    /** The link in a letter is asked for before anything is read. */
    byLink?: true;
    /** A file is sent, or many things at once. */
    large?: true;
    /** It may come as a zip, with all its drawings in it. */
    archives?: true;
    /** Null is a value here, and not a field left out. */
    nulls?: Nulls;
    /** A document comes: in a form, where it may also be named in JSON; or as the body itself. */
    uploads?: 'form' | 'file';
  }
}

const edge = (config: Partial<FastifyContextConfig>): MethodDecorator => RouteConfig(config);

/** On a route for everybody. The edge must know: it asks for a token before anything of a request is read. */
export const OpenAtTheEdge = () => edge({ open: true });

/** On a route where somebody writes without signing in. */
export const UnsignedAtTheEdge = () => edge({ open: true, unsigned: true });

/** The header that brings the token of a link: never in an address, which others log. */
export const answerLinkHeader = 'casebook-answer-link';

/** On a route that shows what a link asks. */
export const OpenByLink = () => edge({ open: true, byLink: true });

/** On a route where somebody answers by a link. */
export const UnsignedByLink = (uploads?: 'form') =>
  applyDecorators(
    edge({ open: true, unsigned: true, byLink: true, ...(uploads && { uploads }) }),
    ...(uploads ? [ApiExtension(uploadsMark, uploads)] : []),
  );

/** On a route that takes files, or many things at once: its body may be large. */
export const TakesLargeBodies = () => edge({ large: true });

/** The same where what comes is written by others, in a form of theirs. */
export const TakesFiles = () => edge({ large: true, nulls: 'within' });

/** The same where it may come as a zip. */
export const TakesArchives = () => edge({ large: true, nulls: 'within', archives: true });

/** On a route that takes a document: in a form with what is said of it, or as nothing but its bytes. */
export const TakesUploads = (uploads: 'form' | 'file') =>
  applyDecorators(edge({ uploads }), ApiExtension(uploadsMark, uploads));

/** By which the API's document knows such a route. */
export const uploadsMark = 'x-casebook-uploads';

/** On a route that takes null for a value. */
export const TakesNulls = () => edge({ nulls: 'anywhere' });

/** The API's own description is no controller's, and for everybody. */
const description = /^\/(docs($|\/)|openapi\.json$)/;

export const isDescription = (url: string | undefined): boolean => url !== undefined && description.test(url);

export const isOpen = ({ is404, routeOptions: { config, url } }: FastifyRequest): boolean =>
  is404 || config.open === true || isDescription(url);
