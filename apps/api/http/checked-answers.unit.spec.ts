import 'reflect-metadata';
import { Controller, Get, Module, type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { CheckedAnswers } from '#apps/api/http/checked-answers';
import { Answers } from '#apps/api/http/documentation';

const answer = z.strictObject({
  id: z.string(),
  parts: z.array(z.strictObject({ n: z.int(), note: z.exactOptional(z.string()) })),
});
type Part = { n: number; note?: string };

@Controller()
class Routes {
  @Get('right')
  @Answers(200, answer)
  right() {
    return { id: 'a', parts: [{ n: 1, note: 'x' }] };
  }

  @Get('too-much')
  @Answers(200, answer)
  tooMuch() {
    // What a spread brings along the compiler does not see.
    const part = { n: 1, secret: 'x' };
    return Promise.resolve({ id: 'a', parts: [{ n: 0 }, part] });
  }

  @Get('missing')
  @Answers(200, answer)
  missing() {
    return { id: undefined as unknown as string, parts: [] as Part[] };
  }

  @Get('undefined-is-left-out')
  @Answers(200, answer)
  leftOut() {
    return { id: 'a', parts: [{ n: 1, note: undefined } as unknown as Part] };
  }
}

@Module({ controllers: [Routes] })
class RoutesModule {}

@Catch()
class AsText implements ExceptionFilter {
  catch(error: Error, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<{ code(n: number): { send(text: string): void } }>();
    reply.code(500).send(error.message);
  }
}

describe('an answer in a test', () => {
  let app: NestFastifyApplication;
  const get = async (url: string): Promise<readonly [number, string]> => {
    const { statusCode, body } = await app.inject({ url });
    return [statusCode, body];
  };
  beforeAll(async () => {
    app = await NestFactory.create<NestFastifyApplication>(RoutesModule, new FastifyAdapter(), {
      logger: false,
    });
    app.useGlobalInterceptors(new CheckedAnswers());
    app.useGlobalFilters(new AsText());
    await app.init();
  });
  afterAll(() => app?.close());

  it('goes out as it is where it is what its route says', async () => {
    expect(await get('/right')).toEqual([200, '{"id":"a","parts":[{"n":1,"note":"x"}]}']);
    expect((await get('/undefined-is-left-out'))[0]).toBe(200);
  });

  it('fails with the place of a field that its route does not say', async () => {
    const [status, text] = await get('/too-much');
    expect([status, text]).toEqual([500, expect.stringContaining('Routes.tooMuch answers otherwise')]);
    expect(text).toMatch(/parts\.1: .*"secret"/u);
  });

  it('fails with the place of a field that is missing', async () => {
    expect(await get('/missing')).toEqual([500, expect.stringMatching(/\n {2}id: /u)]);
  });

  it('is refused by the compiler where a method gives something else back', () => {
    class Wrong {
      // @ts-expect-error -- `parts` is missing
      @Answers(200, answer)
      method() {
        return { id: 'a' };
      }
    }
    expect(new Wrong().method()).toEqual({ id: 'a' });
  });
});
