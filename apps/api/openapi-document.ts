import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '#apps/api/api.module';
import { openApiOf } from '#apps/api/openapi';

/** The description of the routes as they are published, made without a database or any other service. */
const openApiDocument = async (): Promise<string> => {
  // Nothing is instantiated in a preview: the routes are known by what is written at them.
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.described(), new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  return `${JSON.stringify(openApiOf(app), null, 2)}\n`;
};

openApiDocument()
  .then((document) => process.stdout.write(document))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
