import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * For each object that class-validator checks, it goes through all classes that have rules, to find those of the
 * object's class. A class has all its rules when it is loaded, so they are looked up once.
 */
export function lookUpRulesOnce(storage: Storage = getMetadataStorage()): void {
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const lookUp = storage.getTargetValidationMetadatas.bind(storage);
  const found = new WeakMap<object, Rules>();
  storage.getTargetValidationMetadatas = (target, schema, ...narrowing) => {
    if (schema || narrowing.some(Boolean)) return lookUp(target, schema, ...narrowing);
    const rules = found.get(target) ?? lookUp(target, schema, ...narrowing);
    found.set(target, rules);
    return rules;
  };
}
