import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../../scripts/repository.js';

/** Who gives a reason that an answer shows. A reason in a body is always a person's. */
const givenBy: Readonly<Record<string, string>> = {
  AdjustmentView: 'whoever proposed the adjustment',
  AgreementOnFile: 'whoever proposed the performance agreement',
  AppealShown: 'the appellant, in the words of Open Digital Planning',
  CasePaymentReversed: 'the finance officer',
  CaseViewReturned: 'the validation officer',
  Condition: 'the officer who wrote the condition',
  CouncilLawEntryView: 'whoever adopted or withdrew it',
  DecisionToSeeConditions: 'the officer who wrote the condition',
  DisputeView: 'the council that does not accept the lines',
  Erasure: 'whoever proposed the erasure',
  ExtensionOnFile: 'whoever proposed the extension',
  HeldConsultee: 'whoever added, changed or ended it',
  ImportedCondition: 'the officer who wrote the condition',
  KeptConsultee: 'whoever added or changed it',
  LibraryCondition: 'the officer who wrote the condition',
  NoticeConditionView: 'the officer who wrote the condition',
  NoticeReplaced: 'the officer who put the notice right',
  NoticeReplacedView: 'the officer who put the notice right',
  NumberedCondition: 'the officer who wrote the condition',
  ProposalView: 'whoever proposed the credit or refund',
  RetryAskedView: 'whoever asked for the retry',
  TimeLimit: 'the officer who wrote the time limit',
  UnreadSubmissionView: 'the officer who dismissed it or handed it on',
  WaitingView: 'whoever proposed the act',
  Withdrawal: 'the applicant or agent',
};

/** Longer names and other words, with their meaning. */
const otherNames: Readonly<Record<string, string>> = {
  appealGrounds: 'the kinds of grounds',
  erasureGrounds: 'the kinds of grounds',
  ground: 'the kind of ground that the law names for an erasure',
  invalidReason: 'the kind of fault that makes an application invalid',
  notLapsedReason: 'given by the officer',
  plansStandBecause: 'stored so; a body says plansStandReason',
  plansStandReason: 'given by the officer',
  reasonForNone: 'given by the applicant',
  reasons: 'given by the officer',
  reasonsUnder: 'the provision that asks for reasons',
  receivedOnBecause: 'explained by Casebook',
  refusalReasons: 'given by the officer or the committee',
  signedBecause: 'explained by Casebook',
  unpublishedBecause: 'stored so; a body says unpublishedReason',
  unpublishedReason: 'given by the officer',
  waitsBecause: 'explained by Casebook',
  withdrawnReason: 'given by the applicant, in the words of Open Digital Planning',
  withheldReason: 'given by the officer',
};

const { schemas } = (
  JSON.parse(readFileSync(join(repository, 'docs/openapi.json'), 'utf8')) as {
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  }
).components;

/** Facts keep their stored names. */
const isStored = (schema: string) => /(Event|Fact|FactData|Entry|EntryRequired)$/.test(schema);

const namesIn = (part: unknown): readonly string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, each]) => [
        ...(key === 'properties' ? Object.keys(each) : []),
        ...(key === 'example' || key === 'examples' ? [] : namesIn(each)),
      ]);

const saysWhy = /because|reason|why|expla|justif|rationale|grounds?$/i;
const found = Object.entries(schemas)
  .filter(([schema]) => !isStored(schema))
  .flatMap(([schema, part]) => [...new Set(namesIn(part))].map((name) => ({ schema, name })))
  .filter(({ name }) => saysWhy.test(name));
const schemasWith = (name: string) =>
  found.filter((each) => each.name === name && !each.schema.endsWith('Body')).map(({ schema }) => schema);

describe('a property that explains why', () => {
  it('is never called `because` in a body, if a person gives a reason', () =>
    expect(found.filter(({ schema, name }) => schema.endsWith('Body') && /because/i.test(name))).toEqual([]));

  it('is called `reason` in an answer only if a person gave it', () =>
    expect([...new Set(schemasWith('reason'))].toSorted()).toEqual(Object.keys(givenBy)));

  it('has only the names in the tables', () => {
    const others = new Set(found.map(({ name }) => name).filter((name) => !/^(because|reason)$/.test(name)));
    expect([...others].toSorted()).toEqual(Object.keys(otherNames));
  });
});
