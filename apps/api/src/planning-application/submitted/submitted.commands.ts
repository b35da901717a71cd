import { IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import type { DetailCorrection, SubmittedCommand } from '#domain';
import { constraintKindOf, constraintNames } from '#legislation';
import { IsAmount, IsText } from '../../http/fields.js';
import { asked, caseTopic, notAsked, nothing } from '../case-routes.js';

/** What is right instead, where something proposed is not. Nothing of it: the line is right as it is. */
export class ConfirmDetailBody {
  /** Measures: homes, the site and the floor space as they are. Those left out are as proposed not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  homes?: number;

  @IsOptional()
  @IsAmount()
  siteHectares?: number;

  @IsOptional()
  @IsAmount()
  floorSpaceSquareMetres?: number;

  /** A fee: what is proposed, as the fee rules measure it. */
  @IsOptional()
  @IsObject()
  proposal?: object;

  /** A constraint: what it is. */
  @IsOptional()
  @IsIn(constraintNames, {
    message: 'kind must be a kind of constraint, such as designated.conservationArea',
  })
  kind?: string;

  /** A constraint: what it is called. */
  @IsOptional()
  @IsText(500)
  name?: string;

  /** A description, in the words that are right. */
  @IsOptional()
  @IsText()
  description?: string;

  /** Why it is corrected. */
  @IsOptional()
  @IsText(2_000)
  reason?: string;
}

export class RejectDetailBody {
  /** Why it does not hold. */
  @IsText(2_000)
  reason: string;
}

const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const submitted = caseTopic<SubmittedCommand>('What came with the application', {
  AmendSubmission: notAsked('a later version comes by POST /submissions'),
  ProposeConstraints: asked(nothing, {
    path: 'constraints/look-up',
    operation: 'lookUpConstraints',
    roles: lookers,
    says:
      'Asks the datasets of planning.data.gov.uk what meets the site. What they show is proposed, for you to confirm ' +
      'or reject: nothing of it is asserted. Refused where no map is set.',
    command: async ({ parts, caseId, on, request: { now } }) => ({
      ...{ found: await parts.constraints.of(caseId), proposedAt: now, on },
    }),
  }),
  ConfirmProposedDetail: asked(ConfirmDetailBody, {
    path: 'proposed-details/:lineId/confirmation',
    operation: 'confirmProposedDetail',
    roles: lookers,
    says:
      'Says of a proposed fee, measures, constraint or description that it is right, or what is right instead. ' +
      'Then it counts, as if you had recorded it yourself.',
    command: ({ named, body, by, on }) => ({
      ...{ lineId: named.lineId!, correction: correctionOf(body), reason: body.reason ?? null, by, on },
    }),
  }),
  RejectProposedDetail: asked(RejectDetailBody, {
    path: 'proposed-details/:lineId/rejection',
    operation: 'rejectProposedDetail',
    roles: lookers,
    says: 'Says of something proposed that it does not hold. Nothing follows from it then.',
    command: ({ named, body: { reason }, by, on }) => ({ lineId: named.lineId!, reason, by, on }),
  }),
});

function correctionOf(body: ConfirmDetailBody): DetailCorrection {
  const { homes, siteHectares, floorSpaceSquareMetres, proposal, kind, name, description } = body;
  const measured = [homes, siteHectares, floorSpaceSquareMetres].some((each) => each !== undefined);
  const known = kind === undefined ? undefined : constraintKindOf(kind);
  return {
    ...(measured && {
      measures: {
        homes: homes ?? null,
        siteHectares: siteHectares ?? null,
        floorSpaceSquareMetres: floorSpaceSquareMetres ?? null,
      },
    }),
    ...(proposal && { proposal }),
    ...((known || name !== undefined) && {
      constraint: { ...(known && { kind: known }), ...(name !== undefined && { name }) },
    }),
    ...(description !== undefined && { description }),
  };
}
