import { z } from 'zod';

type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchanging<T[Key]> }
    : T;

/** What an answer with this schema is, as whoever makes or reads it sees it: nobody changes it. */
export type Answer<S extends z.ZodType> = Unchanging<z.output<S>>;

type Same<A, B> =
  (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? unknown : 'differs from the type';

/**
 * The schema of a shape that the domain has as a type already: the compiler refuses it where the two differ in anything, a
 * field that is optional in one of them included.
 */
export const mirrorOf =
  <T>() =>
  <S extends z.ZodType>(schema: S & Same<Answer<S>, Unchanging<T>>): S =>
    schema;

/** A word of a set that the domain keeps as a type alone, and that grows: clients take words that they do not know. */
export const wordOf = <T extends string>() => z.string() as unknown as z.ZodType<T>;

/** RFC 3339 in UTC. */
export const time = z.iso.datetime();
export const day = z.iso.date();
/** A day ends at 24:00, Asia/Ho_Chi_Minh. */
export const dayOrTime = z.union([day, time]);
/** From 0 up, or from 1 where something is numbered. */
export const whole = z.int();

export const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() });

/** What an accepted command did to its stream. */
export const committed = {
  version: whole,
  events: z.array(z.strictObject({ type: z.string(), position: z.string() }).meta({ id: 'CommittedEvent' })),
};

/** A sentence in both languages. */
export const inBothLanguages = z.strictObject({ vi: z.string(), en: z.string() }).meta({ id: 'Sentence' });

export const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Why something would be refused, told before it is tried. */
export const foreseenRefusal = z
  .strictObject({ code: z.string(), detail: inBothLanguages, facts })
  .meta({ id: 'ForeseenRefusal' });
