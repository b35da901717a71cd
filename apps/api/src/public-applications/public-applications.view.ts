import { ApiProperty } from '@nestjs/swagger';
import { schemaOf } from '../openapi/schema-of.js';

export class PublicPagination {
  resultsPerPage!: number;

  /** From 1. */
  currentPage!: number;

  totalPages!: number;

  /** The number that matches, on all pages together. */
  totalResults!: number;

  /** Altogether. */
  totalAvailableItems!: number;
}

export class PublicAnswerStatus {
  code!: number;

  message!: string;
}

const odp = (schema: string) => ({
  type: 'object' as const,
  additionalProperties: true,
  externalDocs: {
    description: 'Open Digital Planning',
    url: `https://theopensystemslab.github.io/digital-planning-data-schemas/@next/schemas/${schema}.json`,
  },
});

export class PublicApplicationsView {
  @ApiProperty({ type: 'array', items: odp('postSubmissionApplication') })
  data!: object[];

  pagination!: PublicPagination;

  status!: PublicAnswerStatus;
}

export class PublicApplicationView {
  @ApiProperty(odp('postSubmissionApplication'))
  data!: object;

  status!: PublicAnswerStatus;
}

export class PublicCommentsView {
  @ApiProperty({
    ...schemaOf('CommentsPublic'),
    description: 'One page of the comments, and a summary of all of them.',
  })
  data!: object;

  pagination!: PublicPagination;

  status!: PublicAnswerStatus;
}

export class PublicSpecialistsView {
  @ApiProperty({
    ...schemaOf('CommentsSpecialist'),
    description: 'The page asked for of the bodies that were consulted, and a summary of all.',
  })
  data!: object;

  pagination!: PublicPagination;

  status!: PublicAnswerStatus;
}

export class PublicSpecialistView {
  @ApiProperty({
    ...schemaOf('SpecialistConsulted'),
    description: 'A body that was consulted, with the page asked for of what it said.',
  })
  data!: object;

  pagination!: PublicPagination;

  status!: PublicAnswerStatus;
}

export class PublicCommentTaken {
  applicationReference!: string;

  /** The number to quote: `PC-7F3KA-2M9QX`. */
  commentReference!: string;
}

export class PublicCommentTakenView {
  data!: PublicCommentTaken;

  status!: PublicAnswerStatus;
}

const ok: PublicAnswerStatus = { code: 200, message: 'OK' };

export const answer = <Data>(data: Data) => ({ data, status: ok });

interface Asked {
  readonly page: number;
  readonly size: number;
}

export const paginated = <Data>(
  data: Data,
  { page, size }: Asked,
  { total, available }: { total: number; available: number },
) => ({
  data,
  pagination: {
    resultsPerPage: size,
    currentPage: page,
    totalPages: Math.ceil(total / size),
    totalResults: total,
    totalAvailableItems: available,
  },
  status: ok,
});

/** The page of the list in this answer. */
export const pageIn = <Item>(items: readonly Item[], { page, size }: Asked): Item[] =>
  items.slice((page - 1) * size, page * size);
