import type { Readable } from 'node:stream';
import { applyDecorators, HttpCode, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import type { Answer } from '#libs/contracts/http/answer';
import { problem } from '#libs/contracts/http/common';

/** Formats say what the patterns of zod would say again; no number of an answer is larger than is safe. */
const plainly = ({ jsonSchema: made }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
  if (made.format === 'date-time' || made.format === 'date') delete made.pattern;
  if (made.minimum === Number.MIN_SAFE_INTEGER) delete made.minimum;
  if (made.maximum === Number.MAX_SAFE_INTEGER) delete made.maximum;
};

/** A zod schema as OpenAPI 3.1 has it, which is JSON Schema. Those with an id stand in `$defs`. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output' = 'output'): object => {
  const override = io === 'output' ? { override: plainly } : {};
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', ...override });
  return rest;
};

/** How every route refuses. */
const Refuses = (): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status: 'default',
    description: 'Refused: problem+json with a stable code',
    content: { 'application/problem+json': { schema: jsonSchema(problem) } },
  });

/** Where a route keeps the schema of its answer. */
export const ANSWER = 'dondoc:answer';

/** What a method may give back: the answer, or a file in its place where the route has both. */
type Given<S extends z.ZodType> = Answer<S> | Readable | Promise<Answer<S> | Readable>;
type OnAnswering<S extends z.ZodType> = <Method extends (...given: never[]) => Given<S>>(
  target: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

/** What a route answers, and how it refuses. The compiler refuses a method that gives something else back. */
export const Answers = <S extends z.ZodType>(status: number, schema: S): OnAnswering<S> =>
  applyDecorators(
    HttpCode(status),
    SetMetadata(ANSWER, schema),
    ApiResponse({ status, description: 'Done', schema: jsonSchema(schema) }),
    Refuses(),
  );

/** The same for a route that answers nothing. */
export const AnswersNothing = (): MethodDecorator & ClassDecorator =>
  applyDecorators(HttpCode(204), ApiResponse({ status: 204, description: 'Done' }), Refuses());

/** The same for a route that answers a file. */
export const AnswersFile = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: 'The file as an attachment, in the type under which it was sent',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    }),
    Refuses(),
  );

/** The same for a route that goes on telling events, of which each has its form. */
export const AnswersEvents = (
  events: Readonly<Record<string, z.ZodType>>,
): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiResponse({
      status: 200,
      description: `Events: ready, reset and ${Object.keys(events).join(', ')}; ready and reset say nothing besides`,
      content: {
        'text/event-stream': {
          schema: { type: 'string', 'x-events': mapped(events) } as object,
        },
      },
    }),
    Refuses(),
  );

const mapped = (events: Readonly<Record<string, z.ZodType>>): object =>
  Object.fromEntries(Object.entries(events).map(([name, schema]) => [name, jsonSchema(schema)]));

/** A POST of a signed-in person: recognised by its key when it is repeated. */
export const Repeatable = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description:
        'The same key and body get the first answer again; the same key and another body are refused.',
    }),
  );

/** May be made conditional on the version of the part that the caller saw. */
export const Conditional = (): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiHeader({ name: 'If-Match', required: false, description: 'ETag of the part as the caller saw it' }),
  );

/** A part of a file as it is. */
export const TakesPart = (type: string): MethodDecorator & ClassDecorator =>
  applyDecorators(
    ApiConsumes(type),
    ApiBody({ required: true, schema: { type: 'string', format: 'binary' } }),
  );

/** What commands take in place of files, or beside them. */
const takenInstead = {
  type: 'array',
  items: { type: 'string' },
  description: 'Ids of uploads that have arrived as a whole, as a JSON array',
};

/** A multipart form with files beside its fields. */
export const TakesForm = (fields: z.ZodType | null, fileField: string): MethodDecorator & ClassDecorator => {
  type Known = { properties?: object; required?: string[] };
  const known: Known = fields === null ? { required: [fileField] } : jsonSchema(fields, 'input');
  const files = {
    [fileField]: { type: 'array', items: { type: 'string', format: 'binary' } },
    ...(fileField === 'files' && { uploads: takenInstead }),
  };
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        properties: { ...known.properties, ...files },
        required: known.required ?? [],
      },
    }),
  );
};
