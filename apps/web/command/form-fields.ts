import type { CommandEntry } from '#libs/contracts/commands/command';
import { fieldsOf, type FormField } from '#libs/contracts/commands/fields';
import type { Offer } from '../api/queries';

/** What was typed, by the path of its field; several of a list one after the other. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

export interface FormParts {
  /** What has to be said, and what is usually said. */
  readonly main: readonly FormField[];
  /** Of the document that comes with it. */
  readonly document: readonly FormField[];
  /** Seldom needed: when it happened, where it is recorded later. */
  readonly late: readonly FormField[];
  /** What the offer says by itself, and nobody is asked. */
  readonly given: Offer['given'];
}

const isRequiredPart = ({ path }: FormField): boolean => /\.(?:number|date)$/u.test(path);

/** The fields of a form as people see them: those that are needed first. */
export const formParts = ({ body }: CommandEntry, { given }: Pick<Offer, 'given'>): FormParts => {
  const fields = fieldsOf(body);
  // People act for their own agency; which one that is, the server knows.
  const isOwnAgency = ({ path }: FormField) =>
    path === 'agencyId' && fields.some((other) => other.path === 'cycle');
  const asked = fields.filter((field) => !Object.hasOwn(given, field.path) && !isOwnAgency(field));
  const document = asked
    .filter(({ path }) => path.startsWith('document.'))
    // Of a document that decides something only number and date have to be known.
    .map((field) => ({ ...field, isRequired: field.isRequired && isRequiredPart(field) }));
  const late = asked.filter(({ path }) => path === 'occurredAt');
  const main = asked.filter((field) => !late.includes(field) && !field.path.startsWith('document.'));
  return {
    main: [...main].sort((a, b) => Number(b.isRequired) - Number(a.isRequired)),
    document,
    late,
    given,
  };
};

export const allFields = ({ main, document, late }: FormParts): readonly FormField[] => [
  ...main,
  ...document,
  ...late,
];

const isEmpty = (value: Values[string] | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : value.length === 0);

/** Why a field cannot be sent as it is. */
export type Mistake = 'missing' | 'too-long';

/** The fields that nobody has filled in although they are needed, and those with too much in them. */
export const mistakesIn = (fields: readonly FormField[], values: Values): ReadonlyMap<string, Mistake> =>
  new Map(
    fields.flatMap(({ path, isRequired, isNullable, limit }): [string, Mistake][] => {
      const value = values[path];
      if (isRequired && !isNullable && isEmpty(value)) return [[path, 'missing']];
      const isLong = typeof value === 'string' && limit !== null && value.trim().length > limit;
      return isLong ? [[path, 'too-long']] : [];
    }),
  );

const valueOf = ({ kind }: FormField, value: Values[string]): unknown => {
  if (typeof value !== 'string') return value;
  switch (kind) {
    case 'number':
      return Number(value);
    case 'yes-no':
      return value === 'yes';
    case 'text':
    case 'day':
    case 'list':
      return value;
  }
};

/** What was typed, as the server takes it. */
export const bodyOf = (parts: FormParts, values: Values): Readonly<Record<string, unknown>> => {
  const body: Record<string, unknown> = { ...parts.given };
  for (const field of allFields(parts)) {
    const value = values[field.path];
    // What has to be said and may be nothing is nothing where nobody said it.
    if (isEmpty(value) && field.isRequired && field.isNullable) body[field.path] = null;
    if (value === undefined || isEmpty(value)) continue;
    const [first = '', second] = field.path.split('.');
    if (second === undefined) body[first] = valueOf(field, value);
    else body[first] = { ...(body[first] as object | undefined), [second]: valueOf(field, value) };
  }
  return body;
};
