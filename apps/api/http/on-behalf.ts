import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension, type OpenAPIObject } from '@nestjs/swagger';

/** What the guard looks for at a route before it lets somebody in for somebody else. */
export const ON_BEHALF = 'dondoc:on-behalf';

/** Marks the operations of such routes until the document is published. */
const MARK = 'x-on-behalf-of';

/** A route that says itself, to whoever acts for somebody else, what may not be done so. */
export const JudgesOnBehalf = () => SetMetadata(ON_BEHALF, true);

/** A route, or all of a controller, that is open to whoever acts for somebody else, and published as such. */
export const OnBehalf = () => applyDecorators(JudgesOnBehalf(), ApiExtension(MARK, true));

const header = {
  name: 'On-Behalf-Of',
  in: 'header' as const,
  required: false,
  schema: { type: 'string' as const },
  description:
    'The account that delegated to the caller and for whom this is done; both names are recorded. Without it ' +
    'nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do.',
};

type PathItem = OpenAPIObject['paths'][string];

const isMarked = (operation: unknown): operation is object =>
  typeof operation === 'object' && operation !== null && MARK in operation;

const published = (item: PathItem): PathItem => {
  const operations = Object.entries(item);
  if (!operations.some(([, operation]) => isMarked(operation))) return item;
  const unmarked = operations.map(([method, operation]: [string, unknown]) => {
    if (!isMarked(operation)) return [method, operation];
    return [method, Object.fromEntries(Object.entries(operation).filter(([key]) => key !== MARK))];
  });
  return { ...(Object.fromEntries(unmarked) as PathItem), parameters: [...(item.parameters ?? []), header] };
};

/** The header at every path of a marked route. */
export const withOnBehalf = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(Object.entries(document.paths).map(([route, item]) => [route, published(item)])),
});
