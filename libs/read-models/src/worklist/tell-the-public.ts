import type { Act } from './kind.js';
import type { Situation } from './situation.js';

/** The next act by which people learn of a case and can comment. */
export const tellThePublic = ({ consulting }: Situation): Act => {
  if (consulting?.state === 'unsaid') return { command: 'publicity/needs', label: 'Say what it needs' };
  if (consulting?.state === 'again') return { command: 'reconsultations', label: 'Ask again' };
  return { command: 'publicity/site-notices', label: 'Tell the public' };
};
