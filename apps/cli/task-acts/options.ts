import { z } from 'zod';
import { actWords } from './words';

/** The part of a JSON schema that decides how a field is given. */
interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Field[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
}

export type Kind = 'text' | 'day' | 'number' | 'list' | 'yes-no';

/** One option of an act, from one field of what the server takes. */
export interface ActOption {
  /** Where it goes in the body: `reason`, or `document.number`. */
  readonly field: string;
  readonly flag: string;
  /** What the option was called before; it is still understood. */
  readonly formerFlag: string | null;
  readonly description: string;
  readonly kind: Kind;
  readonly choices: readonly string[] | null;
  readonly isRequired: boolean;
  /** Whether what stands there can be taken away: `--no-user-id`. */
  readonly isRemovable: boolean;
}

/** A deadline is given by one name, whatever the server calls it. */
const DEADLINE = '--due';
const deadlines: readonly string[] = ['due', 'newDue', 'proposedDue'];

const kebab = (name: string): string => name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

const isDay = ({ format }: Field): boolean => format === 'date' || format === 'date-time';

const isNullable = ({ anyOf = [] }: Field): boolean => anyOf.some(({ type }) => type === 'null');

const kindOf = (field: Field): Kind => {
  if (isDay(field) || (field.anyOf ?? []).some(isDay)) return 'day';
  if (field.type === 'boolean') return 'yes-no';
  if (field.type === 'integer' || field.type === 'number') return 'number';
  return field.type === 'array' ? 'list' : 'text';
};

/** People act for their own agency; which one that is, the server knows. */
const isOwnAgency = (name: string, { properties = {} }: Field): boolean =>
  name === 'agencyId' && 'cycle' in properties;

const optionsIn = (schema: Field, parent: string, isNeeded: boolean): ActOption[] =>
  Object.entries(schema.properties ?? {})
    .filter(([name]) => !isOwnAgency(name, schema))
    .flatMap(([name, field]) => {
      const isRequired = isNeeded && (schema.required ?? []).includes(name);
      if (field.properties) return optionsIn(field, name, isRequired);
      const kind = kindOf(field);
      // Of a document that decides something only number and date have to be known.
      const isOptional = parent === 'document' && !['number', 'date'].includes(name);
      return {
        field: parent === '' ? name : `${parent}.${name}`,
        flag: deadlines.includes(name) ? DEADLINE : `--${kebab(name)}`,
        formerFlag: deadlines.includes(name) && name !== 'due' ? `--${kebab(name)}` : null,
        kind,
        description: actWords[name] ?? '',
        isRequired: isRequired && !isOptional,
        // The parts of a document are null where nobody knows them; nothing stands there before.
        isRemovable: parent !== 'document' && isNullable(field),
        choices: kind === 'yes-no' ? ['yes', 'no'] : (field.enum ?? null),
      };
    });

/** The options of an act, read from what the server takes. */
export const optionsOf = (body: z.ZodType): readonly ActOption[] =>
  optionsIn(z.toJSONSchema(body, { io: 'output', unrepresentable: 'any' }) as Field, '', true);

/** What was given, as the server takes it. */
export const bodyOf = (
  options: readonly ActOption[],
  given: (option: ActOption) => unknown,
): Record<string, unknown> => {
  const body: Record<string, unknown> = {};
  for (const option of options) {
    const value = given(option);
    if (value === undefined) continue;
    const [first = '', second] = option.field.split('.');
    if (second === undefined) body[first] = value;
    else body[first] = { ...(body[first] as object | undefined), [second]: value };
  }
  return body;
};
