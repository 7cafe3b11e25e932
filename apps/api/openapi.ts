import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { withOnBehalf } from '#apps/api/http/on-behalf';
import { markingOptional, withOptionalParameters } from '#apps/api/http/optional-parameters';
import { planCommands } from '#libs/contracts/commands/plan-commands';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import { defaultLanguage } from '#libs/domain/shared/language';
import { own } from '#libs/domain/shared/own';
import { message } from '#libs/messages/message';
import { say } from '#libs/messages/say';

const registered: Readonly<Record<string, { readonly operationId: string }>> = {
  ...taskCommands,
  ...planCommands,
};

/** Clients know an operation by its first name, wherever its method stands today. */
const formerly: Readonly<Record<string, string>> = {
  PlanLifeController_activation: 'PlansController_activation',
};

/** Commands are operations by the names in their registry, all others by their controllers' methods. */
const operationIdFactory = (controller: string, method: string): string => {
  const name = `${controller}_${method}`;
  return own(registered, method)?.operationId ?? own(formerly, name) ?? name;
};

const DEFINED = '#/$defs/';

/** The value with its `$defs` taken out into `components`, to which its references then point. */
const hoisted = (value: unknown, components: Map<string, unknown>): unknown => {
  if (Array.isArray(value)) return value.map((item) => hoisted(item, components));
  if (typeof value !== 'object' || value === null) return value;
  const { $defs = {}, ...rest } = value as { readonly $defs?: object };
  for (const [name, schema] of Object.entries($defs)) components.set(name, hoisted(schema, components));
  return Object.fromEntries(
    Object.entries(rest).map(([key, own]: [string, unknown]) =>
      key === '$ref' && typeof own === 'string' && own.startsWith(DEFINED)
        ? [key, `#/components/schemas/${own.slice(DEFINED.length)}`]
        : [key, hoisted(own, components)],
    ),
  );
};

/** Every schema that has a name stands once, under its name. */
const withComponents = (document: OpenAPIObject): OpenAPIObject => {
  const components = new Map<string, unknown>();
  const paths = hoisted(document.paths, components) as OpenAPIObject['paths'];
  const schemas = Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, paths, components: { ...document.components, schemas } } as OpenAPIObject;
};

/** The description of every route below /api/v1, made from the routes themselves. */
export const openApiOf = (app: NestFastifyApplication): OpenAPIObject =>
  withComponents(withOnBehalf(withOptionalParameters(describe(app))));

const describe = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle(say(defaultLanguage, message('product.name')))
      .setDescription('Following up the tasks that a government plan assigns.')
      .setVersion('1')
      .addBearerAuth()
      .addCookieAuth('dondoc_session')
      .build(),
    { operationIdFactory, standardSchemaConverter: markingOptional },
  );

/** Serves the description at /api/openapi.json and its pages at /api/docs. */
export const publishOpenApi = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
};
