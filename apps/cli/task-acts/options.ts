import type { z } from 'zod';
import { fieldsOf, type FieldKind, type FormField } from '#libs/contracts/commands/fields';
import { optionWords } from '../render/command-words';

export type Kind = FieldKind;

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

/** People act for their own agency; which one that is, the server knows. */
const isOwnAgency = ({ path }: FormField, fields: readonly FormField[]): boolean =>
  path === 'agencyId' && fields.some((other) => other.path === 'cycle');

const optionOf = (type: string, { path, kind, isRequired, isNullable, choices }: FormField): ActOption => {
  const [name = '', ...parents] = path.split('.').reverse();
  const isOfDocument = parents.includes('document');
  return {
    field: path,
    flag: deadlines.includes(name) ? DEADLINE : `--${kebab(name)}`,
    formerFlag: deadlines.includes(name) && name !== 'due' ? `--${kebab(name)}` : null,
    kind,
    description: optionWords(type, path, kind),
    isRequired,
    // The parts of a document are null where nobody knows them; nothing stands there before.
    isRemovable: !isOfDocument && isNullable,
    choices: kind === 'yes-no' ? ['yes', 'no'] : choices,
  };
};

/** The options of an act, read from what the server takes. */
export const optionsOf = (type: string, body: z.ZodType): readonly ActOption[] => {
  const fields = fieldsOf(body);
  return fields.filter((field) => !isOwnAgency(field, fields)).map((field) => optionOf(type, field));
};

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
