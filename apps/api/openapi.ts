import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { takesOnBehalf } from '#apps/api/http/call';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

const onBehalfHeader = {
  name: 'On-Behalf-Of',
  in: 'header' as const,
  required: false,
  schema: { type: 'string' as const },
  description:
    'The account that delegated to the caller and for whom this is done; both names are recorded. Without it ' +
    'nobody acts for anybody: DELEGATION.NOT_NAMED says whose authority would do.',
};

/** Whatever is done about tasks can be done on somebody's behalf. */
const withOnBehalf = (document: OpenAPIObject): OpenAPIObject => ({
  ...document,
  paths: Object.fromEntries(
    Object.entries(document.paths).map(([route, item]) => [
      route,
      takesOnBehalf(route) ? { ...item, parameters: [...(item.parameters ?? []), onBehalfHeader] } : item,
    ]),
  ),
});

/** The description of every route below /api/v1, made from the routes themselves. */
export const openApiOf = (app: NestFastifyApplication): OpenAPIObject => withOnBehalf(describe(app));

const describe = (app: NestFastifyApplication): OpenAPIObject =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setOpenAPIVersion('3.1.0')
      .setTitle('Đôn Đốc')
      .setDescription('Following up the tasks that a government plan assigns.')
      .setVersion('1')
      .addBearerAuth()
      .build(),
  );

/** Serves the description at /api/openapi.json and its pages at /api/docs. */
export const publishOpenApi = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
};
