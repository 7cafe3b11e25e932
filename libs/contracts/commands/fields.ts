import { z } from 'zod';
import { NAMES, type NamedKind } from '#libs/contracts/http/common';

/** The part of a JSON schema that decides how a field is given. */
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly default?: unknown;
  readonly maxLength?: number;
  readonly [NAMES]?: NamedKind;
}

export type FieldKind = 'text' | 'day' | 'number' | 'list' | 'yes-no';

/** One field of a form, as the schema of a body has it. */
export interface FormField {
  /** Where it stands in the body: `reason`, or `document.number`. */
  readonly path: string;
  readonly kind: FieldKind;
  /** Whether the body is refused without it, whatever else it has. */
  readonly isRequired: boolean;
  /** Whether what stands there can be taken away by null. */
  readonly isNullable: boolean;
  readonly choices: readonly string[] | null;
  /** So many characters at most; null where nothing limits them. */
  readonly limit: number | null;
  /** What it names, as an id or by its name. */
  readonly names: NamedKind | null;
  /** Of a list of more than single values: what each of them is made of, with paths of its own. */
  readonly items: readonly FormField[] | null;
}

const alternatives = (schema: Schema): readonly Schema[] => [
  schema,
  ...(schema.anyOf ?? []),
  ...(schema.oneOf ?? []),
];

/** Of a value that is made of others, all that it may be made of. */
const madeOf = (schema: Schema): Schema | null => {
  const made = alternatives(schema).filter(({ properties }) => properties !== undefined);
  const [first] = made;
  if (first === undefined) return null;
  const needed = (name: string): boolean => made.every(({ required = [] }) => required.includes(name));
  return {
    properties: Object.assign({}, ...made.map(({ properties }) => properties)) as Record<string, Schema>,
    required: (first.required ?? []).filter(needed),
  };
};

const isDay = (schema: Schema): boolean =>
  alternatives(schema).some(({ format }) => format === 'date' || format === 'date-time');

const kindOf = (schema: Schema): FieldKind => {
  if (isDay(schema)) return 'day';
  const types = alternatives(schema).map(({ type }) => type);
  if (types.includes('boolean')) return 'yes-no';
  if (types.includes('integer') || types.includes('number')) return 'number';
  return types.includes('array') ? 'list' : 'text';
};

const limitOf = (schema: Schema): number | null =>
  isDay(schema)
    ? null
    : (alternatives(schema).find(({ maxLength }) => maxLength !== undefined)?.maxLength ?? null);

const namesOf = (schema: Schema): NamedKind | null => {
  const named = [...alternatives(schema), ...(schema.items ? alternatives(schema.items) : [])];
  return named.find((one) => one[NAMES] !== undefined)?.[NAMES] ?? null;
};

const fieldsIn = (
  { properties = {}, required = [] }: Schema,
  parent: string,
  isNeeded: boolean,
): FormField[] =>
  Object.entries(properties).flatMap(([name, schema]) => {
    // What stands in a field by itself need not be sent.
    const isRequired = isNeeded && required.includes(name) && !('default' in schema);
    const made = madeOf(schema);
    if (made) return fieldsIn(made, `${parent}${name}.`, isRequired);
    const item = schema.items ? madeOf(schema.items) : null;
    return {
      path: `${parent}${name}`,
      kind: kindOf(schema),
      isRequired,
      isNullable: (schema.anyOf ?? []).some(({ type }) => type === 'null'),
      choices: schema.enum ?? null,
      limit: limitOf(schema),
      names: namesOf(schema),
      items: item && fieldsIn(item, '', true),
    };
  });

/** The fields of what a command is sent, in the order of its schema; those of a document or of terms one by one. */
export const fieldsOf = (body: z.ZodType): readonly FormField[] =>
  fieldsIn(z.toJSONSchema(body, { io: 'output', unrepresentable: 'any' }) as Schema, '', true);
