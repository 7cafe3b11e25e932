import type { Schema } from '#libs/api-client/routes';
import { sizeOf } from '../parts/size';
import styles from './task.module.css';

interface Given {
  readonly files: readonly Schema<'StoredFile'>[];
  /** Below `/api/v1`, of the file with a place in the list, from 1 on. */
  readonly address: (place: number) => string;
}

/** Files to be downloaded; the browser brings the session along. */
export function Files({ files, address }: Given) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files}>
      {files.map(({ name, size, sha256 }, index) => (
        <li key={`${sha256} ${name}`}>
          <a href={`/api/v1${address(index + 1)}`} download={name}>
            {name}
          </a>{' '}
          <span className={styles.by}>{sizeOf(size)}</span>
        </li>
      ))}
    </ul>
  );
}
