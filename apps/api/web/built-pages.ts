import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, sep } from 'node:path';

/** A file of the web application as the build left it. */
export interface BuiltFile {
  readonly type: string;
  readonly body: Buffer;
  readonly etag: string;
  /** Named by its content, which therefore never changes. */
  readonly isHashed: boolean;
  /** The same, compressed when it was built; absent where that saves nothing. */
  readonly compressed: Readonly<Partial<Record<'br' | 'gzip', Buffer>>>;
}

/** The web application: its files by their addresses, and the page that all its addresses show. */
export interface BuiltPages {
  readonly files: ReadonlyMap<string, BuiltFile>;
  readonly page: string;
  /** The frame in which the page shows files that people hand in. */
  readonly preview: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** `dist/apps/web`, whether this runs from there or from the sources. */
export const builtPagesFolder = (): string => {
  const root = dirname(dirname(dirname(__dirname)));
  return join(basename(root) === 'dist' ? root : join(root, 'dist'), 'apps', 'web');
};

const compressedOf = (path: string): BuiltFile['compressed'] => {
  const read = (ending: string) => (existsSync(path + ending) ? readFileSync(path + ending) : undefined);
  const [br, gzip] = [read('.br'), read('.gz')];
  return { ...(br && { br }), ...(gzip && { gzip }) };
};

const fileAt = (path: string, address: string): BuiltFile | null => {
  const type = types[extname(path)];
  if (type === undefined || !statSync(path).isFile()) return null;
  const body = readFileSync(path);
  return {
    type,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    isHashed: address.startsWith('/assets/'),
    compressed: compressedOf(path),
  };
};

/** Reads all of it once, some megabytes: no request names a path of the disk. Null where nothing was built. */
export const readBuiltPages = (folder = builtPagesFolder()): BuiltPages | null => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return null;
  const files = new Map<string, BuiltFile>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const file = fileAt(path, address);
    if (file) files.set(address, file);
  }
  const preview = readFileSync(join(folder, 'preview.html'), 'utf8');
  return { files, page: readFileSync(index, 'utf8'), preview };
};
