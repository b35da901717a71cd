import type { councils } from '#domain';
import type { ServiceTemplate } from './service-template.js';
import { applicationTemplates } from './templates/application.js';
import { consultingTemplates } from './templates/consulting.js';
import { decisionTemplates } from './templates/decision.js';
import { endedTemplates } from './templates/ended.js';
import { publicNoticeTemplates } from './templates/public-notices.js';

/**
 * The newest version is last. A letter names its version for good, so no version is changed or removed: add a
 * new one.
 */
export const serviceTemplates: Readonly<Record<councils.LetterKind, readonly ServiceTemplate[]>> = {
  ...applicationTemplates,
  ...consultingTemplates,
  ...publicNoticeTemplates,
  ...decisionTemplates,
  ...endedTemplates,
};
