import { applyDecorators } from '@nestjs/common';
import { IsOptionalDay, OptionalClientId } from './fields.js';

/** What the id in a field is the id of, so that a form can offer those that there are. */
type Named =
  | 'officer'
  | 'document'
  | 'informationRequest'
  | 'consultee'
  | 'directoryEntry'
  | 'libraryCondition'
  | 'proposal';

interface Label {
  /** What somebody who fills in the field may want to know. */
  readonly hint?: string;
  readonly names?: Named;
  /** Rarely needed: a form may hide it at first. */
  readonly rare?: true;
  /** Optional in most cases and needed in others, which its hint names: a form does not call it optional. */
  readonly sometimes?: true;
  /** An id that the client makes up: a form does not ask for it. */
  readonly ownId?: true;
}

type Said = Readonly<Record<string, string | true>>;

const key = 'casebook:labels';

/**
 * The label of a field on forms, beside the rules for it. It is not the field's `title` in the document: programs that
 * generate clients name their types by titles.
 */
export const Labelled =
  (label: string, { hint, names, rare, sometimes, ownId }: Label = {}): PropertyDecorator =>
  (prototype, property) => {
    const said = {
      'x-casebook-label': label,
      ...(hint && { 'x-casebook-hint': hint }),
      ...(names && { 'x-casebook-names': names }),
      ...(rare && { 'x-casebook-rare': rare }),
      ...(sometimes && { 'x-casebook-sometimes': sometimes }),
      ...(ownId && { 'x-casebook-own-id': ownId }),
    };
    Reflect.defineMetadata(key, { ...labelsOf(prototype), [String(property)]: said }, prototype);
  };

/** The labels of the fields of a body, also those that it inherits. */
export const labelsOf = (prototype: object): Readonly<Record<string, Said>> =>
  (Reflect.getMetadata(key, prototype) as Readonly<Record<string, Said>> | undefined) ?? {};

const ownId = 'Your own id for it';

/** The client's own id for what it records; made up if left out. */
export const OwnId = () => applyDecorators(OptionalClientId(), Labelled(ownId, { ownId: true }));

/** Today if left out. */
export const DayOrToday = (label: string, more: Pick<Label, 'rare'> = {}) =>
  applyDecorators(IsOptionalDay(), Labelled(label, { hint: 'Today if you leave it empty.', ...more }));
