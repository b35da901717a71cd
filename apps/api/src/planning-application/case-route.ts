import { applyDecorators, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Role } from '#identity';
import { ForCouncil } from '../asking/requires.js';
import { CaseInPath, CommandHeaders } from '../http/openapi.js';

/** A controller of commands on one case of a council. */
export const CaseCommandsController = (tag: string) =>
  applyDecorators(
    ApiTags(tag),
    CommandHeaders(),
    CaseInPath(),
    Controller('councils/:council/planning-applications/:caseId'),
  );

/** A command on the case in the path, and who may send it. */
export const CaseCommand = (path: string, ...roles: Role[]) =>
  applyDecorators(Post(path), HttpCode(200), ForCouncil(...roles));
