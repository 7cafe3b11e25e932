import { useId } from 'react';
import styles from './one-file.module.css';

interface Given {
  readonly label: string;
  readonly accept: string;
  readonly change: (file: File | null) => void;
}

/** One file, by the dialog of the system. */
export function OneFile({ label, accept, change }: Given) {
  const id = useId();
  return (
    <div className={styles.file}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => change(currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
