import { describe, expect, it } from '@jest/globals';
import { getMetadataStorage, IsInt, IsString, ValidationTypes, validateSync } from 'class-validator';
import { lookUpRulesOnce } from './rules-once.js';

class Named {
  @IsString()
  name: unknown = 1;
}

class Counted extends Named {
  @IsInt()
  count: unknown = 'many';
}

const faults = (checked: object, groups?: string[]) =>
  validateSync(checked, groups ? { groups, strictGroups: true } : {}).map(({ property }) => property);

describe('the rules of a class', () => {
  it('are the same when they are looked up once, with those that it inherits', () => {
    const before = [faults(new Named()), faults(new Counted())];
    lookUpRulesOnce();
    expect([faults(new Named()), faults(new Counted())]).toEqual(before);
    expect([faults(new Named()), faults(new Counted())]).toEqual(before);
    expect(before).toEqual([['name'], ['count', 'name']]);
  });

  it('are cached for each class and each question about it', () => {
    lookUpRulesOnce();
    const storage = getMetadataStorage();
    const ask = (always: boolean) => storage.getTargetValidationMetadatas(Counted, '', always, false);
    expect(ask(false)).toBe(ask(false));
    expect(ask(true)).not.toBe(ask(false));
    expect(ask(false).every(({ type }) => type === ValidationTypes.CUSTOM_VALIDATION)).toBe(true);
  });
});
