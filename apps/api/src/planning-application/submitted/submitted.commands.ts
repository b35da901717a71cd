import { IsIn, IsInt, IsObject, IsOptional, Max, Min } from 'class-validator';
import type { DetailCorrection, SubmittedCommand } from '#domain';
import { constraintKindOf, constraintNames } from '#legislation';
import { assess, validate } from '../../acts/act-words.js';
import { IsAmount, IsText } from '../../http/fields.js';
import { Labelled } from '../../http/labels.js';
import { asked, caseTopic, notAsked, nothing } from '../case-routes.js';

/** The right value, if the proposed one is wrong. Leave it out if the line is right. */
export class ConfirmDetailBody {
  /** Measures: the correct homes, site and floor space. What is left out counts as not known. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  @Labelled('Homes', { rare: true })
  homes?: number;

  @IsOptional()
  @IsAmount()
  @Labelled('Site, in hectares', { rare: true })
  siteHectares?: number;

  @IsOptional()
  @IsAmount()
  @Labelled('Floor space, in square metres', { rare: true })
  floorSpaceSquareMetres?: number;

  /** A fee: the proposal, as the fee rules measure it. */
  @IsOptional()
  @IsObject()
  @Labelled('What is proposed')
  proposal?: object;

  /** A constraint: its kind. */
  @IsOptional()
  @IsIn(constraintNames, {
    message: 'kind must be a kind of constraint, such as designated.conservationArea',
  })
  @Labelled('The constraint on the site')
  kind?: string;

  /** A constraint: its name. */
  @IsOptional()
  @IsText(500)
  @Labelled('Its name')
  name?: string;

  /** A description: the correct words. */
  @IsOptional()
  @IsText()
  @Labelled('The proposal in words', { hint: 'Leave it empty to keep the present value.', rare: true })
  description?: string;

  /** Why it is corrected. */
  @IsOptional()
  @IsText(2_000)
  @Labelled('Why', {
    hint: 'Needed if you say something else than the application.',
    sometimes: true,
    rare: true,
  })
  reason?: string;
}

export class RejectDetailBody {
  /** Why it is wrong. */
  @IsText(2_000)
  @Labelled('Why')
  reason: string;
}

const lookers = ['officer', 'validation', 'teamLeader'] as const;

export const submitted = caseTopic<SubmittedCommand>('What came with the application', {
  AmendSubmission: notAsked('a later version arrives by POST /submissions'),
  ProposeConstraints: asked(nothing, {
    path: 'constraints/look-up',
    operation: 'lookUpConstraints',
    roles: lookers,
    act: assess('Look up the constraints of the site', 'Look them up', 'Looked up'),
    says:
      'Asks planning.data.gov.uk for constraints that touch the site. It proposes the results, for you to confirm ' +
      'or reject: nothing of it is asserted. Refused if no map is set.',
    command: async ({ parts, caseId, on, request: { now } }) => ({
      ...{ found: await parts.constraints.of(caseId), proposedAt: now, on },
    }),
  }),
  ConfirmProposedDetail: asked(ConfirmDetailBody, {
    path: 'proposed-details/:lineId/confirmation',
    operation: 'confirmProposedDetail',
    roles: lookers,
    act: validate('Confirm what the application says', 'Confirm it', 'Confirmed'),
    says:
      'Confirms or corrects a proposed fee, measures, constraint or description. ' +
      'It then counts as if you had recorded it yourself.',
    command: ({ named, body, by, on }) => ({
      ...{ lineId: named.lineId!, correction: correctionOf(body), reason: body.reason ?? null, by, on },
    }),
  }),
  RejectProposedDetail: asked(RejectDetailBody, {
    path: 'proposed-details/:lineId/rejection',
    operation: 'rejectProposedDetail',
    roles: lookers,
    act: validate('Reject what the application says', 'Reject it', 'Rejected'),
    says: 'Rejects a proposed item. It then has no effect.',
    command: ({ named, body: { reason }, by, on }) => ({ lineId: named.lineId!, reason, by, on }),
  }),
});

function correctionOf(body: ConfirmDetailBody): DetailCorrection {
  const { homes, siteHectares, floorSpaceSquareMetres, proposal, kind, name, description } = body;
  const measured = [homes, siteHectares, floorSpaceSquareMetres].some((each) => each !== undefined);
  const listed = kind === undefined ? undefined : constraintKindOf(kind);
  return {
    ...(measured && {
      measures: {
        homes: homes ?? null,
        siteHectares: siteHectares ?? null,
        floorSpaceSquareMetres: floorSpaceSquareMetres ?? null,
      },
    }),
    ...(proposal && { proposal }),
    ...((listed || name !== undefined) && {
      constraint: { ...(listed && { kind: listed }), ...(name !== undefined && { name }) },
    }),
    ...(description !== undefined && { description }),
  };
}
