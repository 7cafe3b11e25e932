import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

/** Marks the schema of what may be left out until the document is published. */
const MARK = 'x-optional';

/**
 * Nest takes each parameter that is named at its route for required, whatever its schema says. How the maker of the document
 * reads schemas: those that take nothing as well are marked, for `withOptionalParameters`. All others it reads itself.
 */
export const markingOptional = (
  schema: unknown,
  { schemaType }: { readonly schemaType: 'input' | 'output' },
): { schema: object } | undefined => {
  const mayBeLeftOut = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  if (schemaType === 'output' || !mayBeLeftOut) return undefined;
  const { $schema: _, ...own } = z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input' });
  return { schema: { ...own, [MARK]: true } };
};

type PathItem = OpenAPIObject['paths'][string];

interface Parameter {
  readonly required?: boolean;
  readonly schema?: object;
}

const published = (parameter: Parameter): Parameter => {
  const { schema = {} } = parameter;
  if (!(MARK in schema)) return parameter;
  const { [MARK]: _, ...own } = schema;
  return { ...parameter, required: false, schema: own };
};

const withOptional = (operation: unknown): unknown => {
  if (typeof operation !== 'object' || operation === null || !('parameters' in operation)) return operation;
  return { ...operation, parameters: (operation.parameters as readonly Parameter[]).map(published) };
};

/** The marked parameters as such that may be left out. */
export const withOptionalParameters = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([route, item]) => [
      route,
      Object.fromEntries(
        Object.entries(item).map(([method, own]: [string, unknown]) => [method, withOptional(own)]),
      ) as PathItem,
    ]),
  ),
});
