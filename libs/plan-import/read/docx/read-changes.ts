import { marks } from '#libs/plan-import/read/docx/mark-changes';
import { tidyText } from '#libs/plan-import/read/tidy-text';

/** Words that tracked changes put in the place of others; '' for what was only put in, or only taken away. */
export interface WordChange {
  readonly before: string;
  readonly after: string;
}

export interface ReadChanges {
  /** As if every change were accepted. */
  readonly text: string;
  readonly words: readonly WordChange[];
  readonly rowInserted: boolean;
  /** Which of the deleted rows stood beside this one. */
  readonly beside: readonly number[];
}

/** A shorter text is told whole: half a date says little. */
const SHORT = 80;

/** Gathers whole words around what changed; neighbours that changed both are one change. */
class Words {
  private readonly found: WordChange[] = [];
  private word = { before: '', after: '', changed: false };
  private follows = false;

  same(text: string): void {
    if (this.word.changed && /\s$/u.test(this.word.after || this.word.before)) this.flush();
    for (const part of text.split(/(\s+)/u)) {
      if (/^\s/u.test(part)) this.flush();
      else this.word = { ...this.word, before: this.word.before + part, after: this.word.after + part };
    }
  }

  change(text: string, kind: 'before' | 'after'): void {
    if (!this.word.changed && /^\s/u.test(text)) this.flush();
    this.word = { ...this.word, changed: true, [kind]: this.word[kind] + text };
  }

  all(): readonly WordChange[] {
    this.flush();
    return this.found.filter(({ before, after }) => before !== after);
  }

  private flush(): void {
    const { changed } = this.word;
    const [before, after] = [tidyText(this.word.before), tidyText(this.word.after)];
    if (before === '' && after === '') return;
    const last = this.follows ? this.found.pop() : undefined;
    if (changed)
      this.found.push({
        before: `${last?.before ?? ''} ${before}`.trim(),
        after: `${last?.after ?? ''} ${after}`.trim(),
      });
    else if (last !== undefined) this.found.push(last);
    this.follows = changed;
    this.word = { before: '', after: '', changed: false };
  }
}

/** Reads what `markChanges` has marked in a text. */
export function readChanges(marked: string): ReadChanges {
  const words = new Words();
  const beside: number[] = [];
  let [text, before, state] = ['', '', marks.end as string];
  let rowInserted = false;
  for (const part of marked.split(/([\ufdd0-\ufdd4])/u)) {
    if (part === marks.rowInserted) rowInserted = true;
    else if (/^[\ufdd0-\ufdd4]$/u.test(part)) state = part;
    else if (state === marks.deleted) {
      before += part;
      words.change(part, 'before');
    } else if (state === marks.inserted) {
      text += part;
      words.change(part, 'after');
    } else if (state === marks.rowDeleted) beside.push(Number(part));
    else {
      [text, before] = [text + part, before + part];
      words.same(part);
    }
  }
  const whole = { before: tidyText(before), after: tidyText(text) };
  const found = words.all();
  const short = found.length > 0 && whole.before.length <= SHORT && whole.after.length <= SHORT;
  return { text, words: short ? [whole] : found, rowInserted, beside };
}
