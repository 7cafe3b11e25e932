import { createWriteStream, rmSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ApiClient, type ApiSettings } from '#libs/api-client/client';
import type { Failure } from '#libs/api-client/failure';
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
  new Refused('CLI.SERVER_BUSY', {
    vi: `${url} chưa trả lời kịp (${code}): máy chủ có thể đang bận hoặc vừa khởi động lại. Việc vừa gửi có thể đã được nhận; hãy xem lại rồi thử lại sau ít phút.`,
    en: `${url} did not answer in time (${code}): the server may be busy or just restarting. What was sent may have been taken; look first, then try again in a few minutes.`,
  });

const unreachable = (url: string): Refused =>
  new Refused('CLI.SERVER_UNREACHABLE', {
    vi: `Không kết nối được tới ${url}. Hãy chạy npm start, hoặc đặt DONDOC_URL.`,
    en: `Nothing answers at ${url}. Run npm start, or set DONDOC_URL.`,
  });

const broken = (file: string, error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error);
  return new Refused('CLI.DOWNLOAD_BROKEN', {
    vi: `Không tải được trọn vẹn “${file}”: ${why}. Hãy thử lại.`,
    en: `"${file}" did not arrive whole: ${why}. Try again.`,
  });
};

const notOurs = (url: string, what: string): Refused =>
  new Refused('CLI.UNEXPECTED_ANSWER', {
    vi: `${url} trả lời không đúng dạng (${what}). Kiểm tra xem địa chỉ có phải của Đôn Đốc không.`,
    en: `${url} did not answer as expected (${what}). Check whether the address is that of Đôn Đốc.`,
  });
