import type { z } from 'zod';
import { NAMES, type NamedKind } from '#libs/contracts/http/common';

/** Finds the id that a name of that kind means. */
export type IdOf = (kind: NamedKind, given: string) => Promise<string>;

type Schema = z.ZodType;
/** What zod keeps of a schema, as far as values are found by it. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly options?: readonly Schema[];
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly out?: Schema;
  readonly values?: readonly unknown[];
}

const definitionOf = (schema: Schema): Definition => (schema as unknown as { readonly def: Definition }).def;

const kindOf = (schema: Schema): NamedKind | undefined =>
  (schema.meta() as { readonly [NAMES]?: NamedKind } | undefined)?.[NAMES];

type Fields = Readonly<Record<string, unknown>>;
const hasFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a value was read by this option of a union: it has what the option needs, and nothing that it does not know. */
const isOf = (option: Schema, value: unknown): boolean => {
  const { type, shape } = definitionOf(option);
  if (shape === undefined) return type === 'array' ? Array.isArray(value) : !hasFields(value);
  if (!hasFields(value) || Object.keys(value).some((key) => !Object.hasOwn(shape, key))) return false;
  return Object.entries(shape).every(([key, field]) => {
    const { type: fieldType, values = [] } = definitionOf(field);
    if (fieldType === 'literal') return values.includes(value[key]);
    return fieldType === 'optional' || Object.hasOwn(value, key);
  });
};

/** Names are few, and looked up one after the other: a request is answered with the first that means nobody. */
const mapped = async <T, U>(all: readonly T[], change: (one: T) => Promise<U>): Promise<U[]> => {
  const changed: U[] = [];
  for (const one of all) changed.push(await change(one));
  return changed;
};

/**
 * A value that a schema has read, with ids in the places where the schema takes names.
 *
 * @throws what `idOf` throws
 */
export const withIds = async (schema: Schema, value: unknown, idOf: IdOf): Promise<unknown> => {
  if (value === undefined || value === null || !takesNames(schema)) return value;
  const kind = kindOf(schema);
  if (kind !== undefined && typeof value === 'string') return idOf(kind, value);
  const { innerType, element, shape, options, keyType, valueType, out } = definitionOf(schema);
  const within = (inner: Schema, part: unknown): Promise<unknown> => withIds(inner, part, idOf);
  if (innerType) return within(innerType, value);
  if (element && Array.isArray(value)) return mapped(value, (one) => within(element, one));
  if (shape && hasFields(value))
    return Object.fromEntries(
      await mapped(Object.entries(value), async ([key, part]) => {
        const field = Object.hasOwn(shape, key) ? shape[key] : undefined;
        return [key, field ? await within(field, part) : part] as const;
      }),
    );
  if (keyType && valueType && hasFields(value))
    return Object.fromEntries(
      await mapped(
        Object.entries(value),
        async ([key, part]) =>
          [(await within(keyType, key)) as string, await within(valueType, part)] as const,
      ),
    );
  if (options) {
    const read = options.find((option) => takesNames(option) && isOf(option, value));
    return read ? within(read, value) : value;
  }
  return out && definitionOf(out).type !== 'transform' ? within(out, value) : value;
};

const known = new WeakMap<Schema, boolean>();

/** Whether anything in the schema takes a name. */
export const takesNames = (schema: Schema): boolean => {
  const found = known.get(schema);
  if (found !== undefined) return found;
  const { innerType, element, shape = {}, options = [], keyType, valueType, out } = definitionOf(schema);
  const inner = [innerType, element, keyType, valueType, out, ...Object.values(shape), ...options];
  const takes = kindOf(schema) !== undefined || inner.some((one) => one !== undefined && takesNames(one));
  known.set(schema, takes);
  return takes;
};
