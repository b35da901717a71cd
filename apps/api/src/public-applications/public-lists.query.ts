import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { commaSeparated } from '../http/query.js';
import { PublicPageQuery } from './public-applications.query.js';
import { publicTopics } from './public-comment.body.js';

/** Filters of documents; a filter that is left out has no effect. */
export class PublicDocumentsQuery extends PublicPageQuery {
  /** Words in the name: all must occur. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  name?: string;

  /** Open Digital Planning's types of file, such as `elevations.proposed`, comma-separated: any of them. */
  @IsOptional()
  @Transform(commaSeparated)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  type?: string[];

  @IsOptional()
  @IsIn(['publishedAt', 'name'])
  sortBy?: 'publishedAt' | 'name';
}

/** Filters of what one consultee said; a filter that is left out has no effect. */
export class PublicSaidQuery extends PublicPageQuery {
  /** Words in the published text: all must occur. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  query?: string;

  @IsOptional()
  @IsIn(['publishedAt'])
  sortBy?: 'publishedAt';
}

/** Filters of comments; a filter that is left out has no effect. */
export class PublicCommentsQuery extends PublicSaidQuery {
  /** `supportive`, `objection`, `neutral`; of bodies `approved`, `amendmentsNeeded`, `objected`. */
  @IsOptional()
  @IsIn(['supportive', 'objection', 'neutral', 'approved', 'amendmentsNeeded', 'objected'])
  sentiment?: string;

  /** Comments of the public on this topic, as their authors chose it. */
  @IsOptional()
  @IsIn(publicTopics)
  topic?: (typeof publicTopics)[number];
}
