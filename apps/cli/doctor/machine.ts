import { accessSync, constants, existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, resolve } from 'node:path';
import { message } from '#libs/messages/message';
import { decimalWord } from '../render/shares';
import { LIMIT_MS, type Check } from './check';

const GIGABYTE = 1024 ** 3;
const LEAST_FREE = GIGABYTE;
const COMFORTABLE = 5 * GIGABYTE;

/** The product runs on Node 24 and later; its launchers see to that. */
export const nodeCheck: Check = () => {
  const fits = Number.parseInt(process.versions.node) >= 24;
  return Promise.resolve({
    name: message('doctor.name.node'),
    verdict: fits ? 'ok' : 'failed',
    detail: process.versions.node,
    remedy: fits ? null : message('doctor.node-remedy'),
  });
};

/** The folder that exists already, of which the data folder is or will be a part. */
const nearest = (folder: string): string =>
  existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));

/** The data folder can be written, and has room. */
export const storageCheck: Check = async ({ config }) => {
  const name = message('doctor.name.storage');
  const folder = resolve(config.DONDOC_DATA);
  const place = nearest(folder);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    const remedy = message('doctor.folder-remedy');
    return { name, verdict: 'failed', detail: message('doctor.folder-closed', { folder }), remedy };
  }
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const detail = message('doctor.folder-room', { folder, free: decimalWord(free / GIGABYTE) });
  if (free >= COMFORTABLE) return { name, verdict: 'ok', detail, remedy: null };
  const remedy = message('doctor.room-remedy');
  return { name, verdict: free < LEAST_FREE ? 'failed' : 'warning', detail, remedy };
};

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, () => server.close(() => answer(true)));
  });

/** The public port is the product's, or free for it. */
export const portCheck: Check = async ({ config, url }) => {
  const name = message('doctor.name.port');
  const { PORT: port } = config;
  const own = new URL(url).port === String(port) && (await isProduct(url));
  if (own) return { name, verdict: 'ok', detail: message('doctor.port-ours', { port }), remedy: null };
  if (await isFree(port))
    return { name, verdict: 'ok', detail: message('doctor.port-free', { port }), remedy: null };
  const remedy = message('doctor.port-remedy');
  return { name, verdict: 'failed', detail: message('doctor.port-taken', { port }), remedy };
};

const isProduct = async (url: string): Promise<boolean> => {
  try {
    const answer: unknown = await (
      await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(LIMIT_MS) })
    ).json();
    return typeof answer === 'object' && answer !== null && 'status' in answer;
  } catch {
    return false;
  }
};
