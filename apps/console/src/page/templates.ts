import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { addressInWords } from '#addresses';
import { workingInWords } from '../money/working.js';
import { amountInShort, amountInWords, counted } from '../words/amounts.js';
import {
  dayInTable,
  dayInWords,
  daysInWords,
  dayWithWeekday,
  londonDay,
  timeInWords,
} from '../words/days.js';
import { placeInWords, slugOf } from '../words/places.js';
import { stageColour, stageInWords } from '../words/stages.js';

const require = createRequire(import.meta.url);
const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`));

export const govukFolder = join(packageFolder('govuk-frontend'), 'dist');
const mojFolder = packageFolder('@ministryofjustice/frontend');
const viewsFolder = fileURLToPath(new URL('../../views', import.meta.url));

interface TemplatesOptions {
  /** The short name of a council, for narrow places. */
  readonly shortName?: (code: string) => string;
}

/** Renders templates. Each is read once, because they change only with a build. Values are escaped unless a macro made them. */
export class Templates {
  readonly #environment: nunjucks.Environment;

  constructor({ shortName = (code) => code }: TemplatesOptions = {}) {
    const loader = new nunjucks.FileSystemLoader([viewsFolder, govukFolder, mojFolder]);
    this.#environment = new nunjucks.Environment(loader, {
      autoescape: true,
      throwOnUndefined: false,
      trimBlocks: true,
      lstripBlocks: true,
    });
    for (const [name, filter] of Object.entries(filters)) this.#environment.addFilter(name, filter);
    this.#environment.addFilter('shortName', shortName);
  }

  /** Compiles a template without rendering it, to find syntax errors early. */
  compile(view: string): void {
    this.#environment.getTemplate(`${view}.njk`, true);
  }

  draw(view: string, shows: object): string {
    return this.#environment.render(`${view}.njk`, shows);
  }
}

const filters = {
  working: workingInWords,
  day: dayInWords,
  daysInWords,
  weekday: dayWithWeekday,
  tableDay: dayInTable,
  time: timeInWords,
  londonDay,
  momentDay: (moment: string) => dayInWords(londonDay(moment)),
  money: amountInWords,
  moneyInShort: amountInShort,
  counted,
  address: addressInWords,
  place: placeInWords,
  slug: slugOf,
  stage: stageInWords,
  stageColour,
} as const;
