import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiConsumes, ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { problem } from '#libs/contracts/http/common';

/** A zod schema as OpenAPI 3.1 has it, which is JSON Schema. */
export const jsonSchema = (schema: z.ZodType, io: 'input' | 'output' = 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

/** How every route refuses. */
const Refuses = (): MethodDecorator & ClassDecorator =>
  ApiResponse({
    status: 'default',
    description: 'Refused: problem+json with a stable code',
    content: { 'application/problem+json': { schema: jsonSchema(problem) } },
  });

/** What a route answers, and how it refuses. */
export const Answers = (status: number, schema: z.ZodType): MethodDecorator & ClassDecorator =>
  applyDecorators(
    HttpCode(status),
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

/** A multipart form with files beside its fields. */
export const TakesForm = (fields: z.ZodType | null, fileField: string): MethodDecorator & ClassDecorator => {
  type Known = { properties?: object; required?: string[] };
  const known: Known = fields === null ? { required: [fileField] } : jsonSchema(fields, 'input');
  const files = { [fileField]: { type: 'array', items: { type: 'string', format: 'binary' } } };
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
