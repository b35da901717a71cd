import { type Rejection, reject } from '../../decider.js';
import { appearanceFault } from './appearance.js';
import type { CouncilSetting } from './events.js';
import { templateFault } from './letter-templates.js';

/** Why a setting by itself cannot be used; undefined if it can. */
export function faultIn(setting: CouncilSetting): { readonly rejected: Rejection } | undefined {
  switch (setting.type) {
    case 'ReferenceFormatSet':
      return referenceFormatFault(setting.referenceFormat);
    case 'AppearanceSet':
      return appearanceFault(setting);
    case 'CommitteeSet':
      if (setting.quorum >= 1 && setting.quorum <= setting.seats) return undefined;
      return reject('quorum-unusable', 'A quorum is at least one member and no more than there are seats.');
    case 'PublicationPolicySet':
    case 'PublicCommentsSet':
    case 'LettersByRuleSet':
      return undefined;
    case 'OfficialCodesSet': {
      const unusable = setting.codes.find((code) => !/^[A-Z0-9]{2,9}$/.test(code));
      if (unusable === undefined) return undefined;
      return reject('official-code', `A code is two to nine capitals or digits, which "${unusable}" is not.`);
    }
    case 'AreasSet': {
      const wards = setting.areas.flatMap((area) => area.wards);
      const twice = wards.find((ward, index) => wards.indexOf(ward) !== index);
      if (twice === undefined) return undefined;
      return reject('ward-twice', `Only one team can look after ${twice}: it is named twice.`);
    }
    case 'RetentionSet': {
      const records = setting.periods.map((each) => each.records);
      const twice = records.find((each, index) => records.indexOf(each) !== index);
      if (twice === undefined) return undefined;
      return reject('retention-twice', `${twice} can have only one retention period: they are named twice.`);
    }
    case 'LetterTemplateSet':
      return setting.template === null ? undefined : templateFault(setting.letter, setting.template);
  }
}

const placeholders = ['yyyy', 'yy', 'number', 'suffix'];

function referenceFormatFault(format: string): { readonly rejected: Rejection } | undefined {
  const named = [...format.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
  const unknown = named.find((name) => !placeholders.includes(name));
  if (unknown !== undefined || /[{}]/.test(format.replace(/\{[^{}]*\}/g, '')))
    return reject(
      'reference-format',
      `A reference format may contain {yyyy}, {yy}, {number} and {suffix}, but not ${unknown === undefined ? 'other braces' : `{${unknown}}`}.`,
    );
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined)
    return reject('reference-format', `A reference format may contain {${twice}} only once.`);
  if (named.includes('number')) return undefined;
  return reject(
    'reference-format',
    'A reference format needs {number}; otherwise two cases would share a reference.',
  );
}
