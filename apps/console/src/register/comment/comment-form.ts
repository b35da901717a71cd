import type { Schema } from '../../acts/described.js';
import { type Field, fieldsOf } from '../../acts/fields.js';
import { read } from '../../acts/reading.js';
import { type FormFault, type Sent, textAt } from '../../acts/sent.js';
import type { FieldWords } from '../../acts/words/field-words.js';
import type { Schemas } from '../../api/casebook-api.js';

type Comment = Schemas['PublicCommentBody'];

/** The two pages of a comment: its text, and its author. */
export const pages = ['comment', 'about you'] as const;
export type CommentPage = (typeof pages)[number];

const words: Readonly<Record<keyof Comment, FieldWords>> = {
  sentiment: {
    label: 'Do you object to this application, or support it?',
    missing: 'Choose whether you object, support or are neutral',
  },
  topics: { label: 'What is your comment about?', hint: 'Choose all that apply.' },
  comment: {
    label: 'Your comment',
    hint: "Do not write about anybody's health, and do not name your neighbours: your comment is published once the council has checked it.",
    missing: 'Enter your comment',
  },
  author: {
    label: 'About you',
    of: {
      name: { label: 'Your name', missing: 'Enter your name', autocomplete: 'name' },
      address: {
        label: 'Your address, without the postcode',
        hint: 'It tells the council how near you live.',
        missing: 'Enter your address',
        autocomplete: 'street-address',
      },
      postcode: {
        label: 'Postcode',
        missing: 'Enter your postcode',
        malformed: 'Enter a full postcode, like CB1 2AB',
        autocomplete: 'postal-code',
      },
      email: {
        label: 'E-mail address',
        malformed: 'Enter an e-mail address, like name@example.com',
        autocomplete: 'email',
      },
    },
  },
  website: { label: 'Website', as: 'left out' },
};

const called: Readonly<Record<Comment['sentiment'] | NonNullable<Comment['topics']>[number], string>> = {
  objection: 'I object',
  supportive: 'I support it',
  neutral: 'Neither: I am neutral',
  design: 'Design, size or height',
  use: 'Its use',
  light: 'Daylight and sunlight',
  privacy: 'Privacy of neighbours',
  access: 'Access for disabled people',
  noise: 'Noise',
  traffic: 'Traffic, parking or road safety',
  other: 'Something else',
};

/** The comment form, drawn from the API's schema. */
export class CommentForm {
  readonly #fields: readonly Field[];

  constructor(schema: Schema | null) {
    const offers = { choices: {}, called: (code: string) => called[code as keyof typeof called] ?? code };
    this.#fields = fieldsOf(schema, words, offers);
  }

  /** The fields of a page, each with the name of its control. */
  fields(page: CommentPage): readonly (Field & { readonly at: string })[] {
    const [author, said] = [this.#fields.filter(isAuthor), this.#fields.filter((each) => !isAuthor(each))];
    return page === 'comment'
      ? said.map((each) => ({ ...each, at: `f.${each.name}` }))
      : author.flatMap(({ fields }) => fields.map((each) => ({ ...each, at: `f.author.${each.name}` })));
  }

  /** Errors in the input of a page. */
  faults(page: CommentPage, sent: Sent): readonly FormFault[] {
    const own = new Set(this.fields(page).map(({ at }) => at));
    return read(this.#fields, sent).faults.filter(({ at }) => own.has(at));
  }

  /** The comment for the API, including the hidden field that only programs fill in. */
  body(sent: Sent): Comment {
    const website = textAt(sent, 'f.website');
    return { ...(read(this.#fields, sent).body as unknown as Comment), ...(website && { website }) };
  }

  /** The API's errors, each at its field, or at the top if it has none. */
  refusals(errors: readonly { readonly field: string; readonly because: string }[]): readonly FormFault[] {
    const fields = pages.flatMap((page) => this.fields(page));
    return errors.map(({ field, because }) => {
      const found = fields.find(({ at }) => at === `f.${field}`);
      if (!found) return { at: '', words: `${field} ${because}` };
      return { at: found.at, words: found.said?.malformed ?? `${found.label}: ${because}` };
    });
  }

  /** The page of an error; the first one if it belongs to none. */
  pageOf({ at }: FormFault): CommentPage {
    return pages.find((page) => this.fields(page).some((each) => each.at === at)) ?? 'comment';
  }

  /** The input, shown for a check before it is sent. */
  answers(page: CommentPage, sent: Sent): readonly { readonly label: string; readonly answer: string }[] {
    return this.fields(page).map(({ label, at, options }) => ({
      label,
      answer:
        options.length > 0
          ? options
              .filter(({ value }) => [sent[at] ?? []].flat().includes(value))
              .map((each) => each.words)
              .join(', ')
          : textAt(sent, at),
    }));
  }
}

const isAuthor = ({ name }: Field): boolean => name === 'author';
