import { lazy, Suspense, useState } from 'react';
import type { Schema } from '#libs/api-client/routes';
import { sizeOf } from '../parts/size';
import { useWords } from '../words/words';
import styles from './task.module.css';

/** With the frame that shows files, which somebody who only downloads them does not need. */
const Preview = lazy(() => import('./preview').then((module) => ({ default: module.Preview })));

/** What can be shown here; everything else is opened by the program that made it. */
const shownTypes: readonly string[] = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
];

/** So many characters tell two hashes apart for the eye. */
const SHORT = 12;

/** What proves that a file is the one that was handed in. */
function Hash({ name, sha256 }: Pick<Schema<'StoredFile'>, 'name' | 'sha256'>) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(sha256);
    setCopied(true);
  };
  return (
    <span className={styles.hash}>
      <span title={sha256}>SHA-256 {sha256.slice(0, SHORT)}…</span>
      <button
        type="button"
        className="screen-only"
        onClick={() => void copy()}
        aria-label={say('web.files.copy-hash', { name })}
      >
        {say(isCopied ? 'web.task.history.copied' : 'web.task.history.copy')}
      </button>
    </span>
  );
}

function FileLine({ file, address }: { readonly file: Schema<'StoredFile'>; readonly address: string }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { name, size, sha256, mediaType } = file;
  return (
    <li>
      <a href={`/api/v1${address}`} download={name}>
        {name}
      </a>{' '}
      <span className={styles.by}>{sizeOf(size)}</span> <Hash name={name} sha256={sha256} />
      {shownTypes.includes(mediaType) && (
        <button
          type="button"
          className={`${styles.look} screen-only`}
          aria-expanded={isOpen}
          aria-label={say(isOpen ? 'web.files.hide-of' : 'web.files.show-of', { name })}
          onClick={() => setOpen(!isOpen)}
        >
          {say(isOpen ? 'web.files.hide' : 'web.files.show')}
        </button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <Preview name={name} mediaType={mediaType} address={address} />
        </Suspense>
      )}
    </li>
  );
}

interface Given {
  readonly files: readonly Schema<'StoredFile'>[];
  /** Below `/api/v1`, of the file with a place in the list, from 1 on. */
  readonly address: (place: number) => string;
}

/** Files to be looked at here or downloaded; the browser brings the session along. */
export function Files({ files, address }: Given) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map((file, index) => (
        <FileLine key={`${file.sha256} ${file.name}`} file={file} address={address(index + 1)} />
      ))}
    </ul>
  );
}
