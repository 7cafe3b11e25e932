import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { withOnBehalf } from '#apps/api/http/on-behalf';
import type { CommandEntry } from '#libs/contracts/commands/command';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import { own } from '#libs/domain/shared/own';

/** Commands are operations by the names in their registry, all others by their controllers' methods. */
const operationIdFactory = (controller: string, method: string): string =>
  own<CommandEntry>(taskCommands, method)?.operationId ?? `${controller}_${method}`;

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
    { operationIdFactory },
  );

/** Serves the description at /api/openapi.json and its pages at /api/docs. */
export const publishOpenApi = (app: NestFastifyApplication): void => {
  SwaggerModule.setup('api/docs', app, () => openApiOf(app), { jsonDocumentUrl: 'api/openapi.json' });
};
