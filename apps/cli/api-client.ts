import { createWriteStream, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiClient, type ApiSettings } from '#libs/api-client/client';
import type { Failure } from '#libs/api-client/failure';
import { inEveryLanguage } from './language';
import { Refused } from './refusal';

/** A client whose failures are refusals of the command line. */
export const clientAt = (settings: Omit<ApiSettings, 'errorOf'>): ApiClient =>
  new ApiClient({ ...settings, errorOf: refusalOf });

/** The content of a file that the server makes. */
export const contentOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer());

/**
 * Writes a file that the server makes while it arrives.
 *
 * @returns its bytes
 * @throws Refused `CLI.DOWNLOAD_BROKEN` when it did not arrive whole; then nothing is left of it
 */
export const saved = async (asked: Promise<Response>, file: string): Promise<number> => {
  const { body } = await asked;
  try {
    await pipeline(body === null ? [] : Readable.fromWeb(body), createWriteStream(file));
  } catch (error) {
    rmSync(file, { force: true });
    throw broken(file, error);
  }
  return statSync(file).size;
};

const refusalOf = (failure: Failure): Refused => {
  switch (failure.kind) {
    case 'refused':
      return new Refused(failure.code, failure.detail, failure.fields, failure.status);
    case 'unexpected':
      return notOurs(failure.address, failure.what);
    case 'unanswered':
      return failure.taken ? busy(failure.address, failure.code) : unreachable(failure.address);
  }
};

const busy = (url: string, code: string): Refused =>
  new Refused('CLI.SERVER_BUSY', inEveryLanguage('cli.refusal.server-busy', { url, code }));

const unreachable = (url: string): Refused =>
  new Refused('CLI.SERVER_UNREACHABLE', inEveryLanguage('cli.refusal.server-unreachable', { url }));

const broken = (file: string, error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error);
  return new Refused('CLI.DOWNLOAD_BROKEN', inEveryLanguage('cli.refusal.download-broken', { file, why }));
};

const notOurs = (url: string, what: string): Refused =>
  new Refused('CLI.UNEXPECTED_ANSWER', inEveryLanguage('cli.refusal.unexpected-answer', { url, what }));
