import { useState, type DragEvent } from 'react';
import { useWords } from '../words/words';
import styles from './form.module.css';

interface Given {
  readonly files: readonly File[];
  readonly change: (files: readonly File[]) => void;
}

/** Takes files by the dialog of the system, or dropped here. */
export function FileField({ files, change }: Given) {
  const { say } = useWords();
  const [isOver, setOver] = useState(false);
  const add = (more: FileList | null) => change([...files, ...(more ?? [])]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  return (
    <div>
      <div className={styles.label}>{say('web.form.files')}</div>
      <label
        className={styles.drop}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          type="file"
          multiple
          className="unseen"
          onChange={({ currentTarget }) => add(currentTarget.files)}
        />
        {say('web.form.files.hint')}
      </label>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map((file, place) => (
            <li key={`${place} ${file.name}`}>
              {file.name}
              <button
                type="button"
                aria-label={say('web.form.files.remove', { name: file.name })}
                onClick={() => change(files.filter((_, index) => index !== place))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
