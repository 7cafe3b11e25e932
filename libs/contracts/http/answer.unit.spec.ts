import { z } from 'zod';
import { mirrorOf, type Answer } from '#libs/contracts/http/answer';

interface Shape {
  readonly id: string;
  readonly kinds: readonly ('a' | 'b')[];
  readonly note?: string;
}

describe('the schema of a shape that is a type as well', () => {
  const id = z.string();
  const kinds = z.array(z.enum(['a', 'b']));
  const note = z.exactOptional(z.string());

  it('is taken where both say the same', () => {
    const schema = mirrorOf<Shape>()(z.strictObject({ id, kinds, note }));
    const answer: Answer<typeof schema> = { id: 'x', kinds: ['a'] };
    expect(schema.parse(answer)).toEqual(answer);
  });

  it('is refused by the compiler where a field is missing, too many, optional in one of them, or wider', () => {
    const mirrors = mirrorOf<Shape>();
    const others = [
      // @ts-expect-error -- without `note`
      () => mirrors(z.strictObject({ id, kinds })),
      // @ts-expect-error -- with `more`
      () => mirrors(z.strictObject({ id, kinds, note, more: z.string() })),
      // @ts-expect-error -- `note` may be undefined, but not missing, and has to be there
      () => mirrors(z.strictObject({ id, kinds, note: z.string() })),
      // @ts-expect-error -- `kinds` takes another word
      () => mirrors(z.strictObject({ id, kinds: z.array(z.enum(['a', 'b', 'c'])), note })),
    ];
    expect(others).toHaveLength(4);
  });
});
