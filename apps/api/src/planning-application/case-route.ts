import { applyDecorators, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiHeader, ApiTags } from '@nestjs/swagger';
import type { Role } from '#identity';
import { ForCouncil } from '../access/requires.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';

const MayBePreviewed = () =>
  ApiHeader({
    name: 'Casebook-Preview',
    required: false,
    description:
      'true: nothing is written, and the answer says what would happen (facts, deadline, fee, who decides, ' +
      'or the refusal). The same as adding /preview to the path.',
  });

/** A controller of commands on one case of a council. */
export const CaseCommandsController = (tag: string) =>
  applyDecorators(
    ApiTags(tag),
    CommandHeaders(),
    CaseInPath(),
    MayBePreviewed(),
    Controller('councils/:council/planning-applications/:caseId'),
  );

/** A command on the case in the path, with its roles. */
export const CaseCommand = (path: string, ...roles: Role[]) =>
  applyDecorators(Post(path), HttpCode(200), ForCouncil(...roles));
