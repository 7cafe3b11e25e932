import { StandardSchemaValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import type { z } from 'zod';
import { Refused, type WrongField } from '#apps/api/http/refused';
import { reject } from '#libs/domain/shared/rejection';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const fieldOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'body';

const refusalOf = (issues: readonly Issue[]): Refused => {
  const fields = issues
    .slice(0, 50)
    .map((issue): WrongField => ({ field: fieldOf(issue), message: issue.message }));
  return new Refused(
    reject('REQUEST.INVALID', { fields: fields.map(({ field }) => field).join(', ') }),
    fields,
  );
};

/**
 * Nest would drop members called `constructor` without a word, before the schema sees them: an id of that form is
 * unknown like any other. `__proto__` the parser refuses.
 */
class WholeValuePipe extends StandardSchemaValidationPipe {
  protected override stripProtoKeys(): void {
    // Nothing is dropped.
  }
}

/** Puts the ids of what a value names in the places of the names. */
type InIds = (schema: z.ZodType, value: unknown) => Promise<unknown>;

class NamingPipe extends WholeValuePipe {
  constructor(private readonly inIds: InIds) {
    super({ exceptionFactory: refusalOf });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const read: unknown = await super.transform(value, metadata);
    const schema = metadata.schema as z.ZodType | undefined;
    return (schema ? await this.inIds(schema, read) : read) as T;
  }
}

/** Checks every parameter that names a schema; a refusal names the wrong fields. What is named by name is then an id. */
export const validationPipe = (inIds: InIds): StandardSchemaValidationPipe => new NamingPipe(inIds);

/** The same for what is not a parameter, such as the fields of a multipart form. */
export const validated = <T extends z.ZodType>(schema: T, value: unknown): z.output<T> => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refusalOf(result.error.issues);
};
