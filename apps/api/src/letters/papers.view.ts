import { type Paper, plainText } from '#letters';

/** A paper drawn from the record, in the words in which it is printed. */
export class PaperView {
  title: string;
  text: string;
  /** The hash of its contents; it is printed at the foot, and is part of its name on the file. */
  sha256: string;
}

export const paperView = ({ letter, sha256 }: Paper): PaperView => ({
  ...{ title: letter.title, text: plainText(letter), sha256 },
});
