/** Turns what one version of an event said into what the next one says. Pure, and total for whatever was ever stored. */
export type Upcast = (data: never) => object;

/** In which forms events of one type have been stored. */
export interface EventForm {
  /** Of what is stored from now on. */
  readonly version: number;
  /** The first turns version 1 into version 2, and so on: one fewer than there are versions. */
  readonly upcasts: readonly Upcast[];
  /** The type as which it is read, in that one's first version; absent unless events of it are stored no more. */
  readonly became?: string;
}

/** The forms of every event of a union: leaving one out does not compile. */
export type EventForms<E> = Readonly<
  Record<E extends { readonly type: infer T extends string } ? T : never, EventForm>
>;

/** What never changed. */
export const asAtFirst: EventForm = { version: 1, upcasts: [] };

/** A version in which something more may be said, and what was said before reads as it did. */
export const asItWas: Upcast = (data: object) => data;

/** What changed as often as there are steps. */
export const changedBy = (...upcasts: readonly [Upcast, ...Upcast[]]): EventForm => ({
  version: upcasts.length + 1,
  upcasts,
});

/** What is stored under another name from now on; `upcasts` lead to that one's first version. */
export const renamed = (became: string, ...upcasts: readonly Upcast[]): EventForm => ({
  version: upcasts.length + 1,
  upcasts,
  became,
});
