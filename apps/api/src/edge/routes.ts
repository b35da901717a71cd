import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';

/** Where null is allowed in a body: within foreign data but not for the body's own fields; or anywhere. */
export type Nulls = 'within' | 'anywhere';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** No sign-in is needed. */
    open?: true;
    /** Something is recorded without sign-in: bodies are small, and an address may send few. */
    unsigned?: true;
    /** The link in a letter is checked before anything is read. */
    byLink?: true;
    /** A file or many things are sent at once. */
    large?: true;
    /** It may come as a zip with all its drawings. */
    archives?: true;
    /** Null is a value here, and does not mean a field left out. */
    nulls?: Nulls;
    /** A document comes: in a form, where JSON may name it too; or as the body itself. */
    uploads?: 'form' | 'file';
  }
}

const edge = (config: Partial<FastifyContextConfig>): MethodDecorator => RouteConfig(config);

/** Marks a route for everybody. The edge needs this, because it asks for a token before it reads anything. */
export const OpenAtTheEdge = () => edge({ open: true });

/** Marks a route on which somebody writes without signing in. */
export const UnsignedAtTheEdge = () => edge({ open: true, unsigned: true });

/** The header with a link's token: it is never in an address, because others log addresses. */
export const answerLinkHeader = 'casebook-answer-link';

/** Marks a route that shows what a link asks for. */
export const OpenByLink = () => edge({ open: true, byLink: true });

/** Marks a route on which somebody answers by a link. */
export const UnsignedByLink = (uploads?: 'form') =>
  applyDecorators(
    edge({ open: true, unsigned: true, byLink: true, ...(uploads && { uploads }) }),
    ...(uploads ? [ApiExtension(uploadsMark, uploads)] : []),
  );

/** Marks a route that accepts files, or many things at once: its body may be large. */
export const TakesLargeBodies = () => edge({ large: true });

/** The same for data in somebody else's format. */
export const TakesFiles = () => edge({ large: true, nulls: 'within' });

/** The same for data that may come as a zip. */
export const TakesArchives = () => edge({ large: true, nulls: 'within', archives: true });

/** Marks a route that accepts a document: in a form with its description, or as plain bytes. */
export const TakesUploads = (uploads: 'form' | 'file') =>
  applyDecorators(edge({ uploads }), ApiExtension(uploadsMark, uploads));

/** How the API's document recognises such a route. */
export const uploadsMark = 'x-casebook-uploads';

/** Marks a route that accepts null as a value. */
export const TakesNulls = () => edge({ nulls: 'anywhere' });

/** The API's own description belongs to no controller, and is for everybody. */
const description = /^\/(docs($|\/)|openapi\.json$)/;

export const isDescription = (url: string | undefined): boolean => url !== undefined && description.test(url);

export const isOpen = ({ is404, routeOptions: { config, url } }: FastifyRequest): boolean =>
  is404 || config.open === true || isDescription(url);
