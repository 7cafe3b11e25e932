import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The description of every route below /api/v1, made from the routes themselves. */
export const openApiOf = (app: NestFastifyApplication): OpenAPIObject =>
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
