import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words';
import styles from './preview.module.css';

interface Given {
  readonly name: string;
  readonly mediaType: string;
  /** Below `/api/v1`. */
  readonly address: string;
}

type State = 'loading' | 'shown' | 'failed';

/** A file as it looks, in a frame that can do nothing: it has no origin, no cookies, and reaches no address. */
export function Preview({ name, mediaType, address }: Given) {
  const { say } = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    const given = new AbortController();
    const send = async () => {
      const response = await fetch(`/api/v1${address}`, { signal: given.signal });
      if (!response.ok) throw new Error(String(response.status));
      const bytes = await response.arrayBuffer();
      const pageName = say('web.preview.page', { n: '{n}' });
      frame.current?.contentWindow?.postMessage({ name, mediaType, bytes, pageName }, '*', [bytes]);
    };
    const hear = ({ source, data }: MessageEvent<{ readonly preview?: string } | null>) => {
      if (source !== frame.current?.contentWindow) return;
      if (data?.preview === 'ready') send().catch(() => given.signal.aborted || setState('failed'));
      if (data?.preview === 'shown' || data?.preview === 'failed') setState(data.preview);
    };
    addEventListener('message', hear);
    return () => {
      given.abort();
      removeEventListener('message', hear);
    };
  }, [address, mediaType, name, say]);
  return (
    <div className={styles.preview}>
      <p role="status" className={state === 'shown' ? 'unseen' : styles.state}>
        {say(`web.preview.${state}`)}
      </p>
      {state !== 'failed' && (
        <iframe
          ref={frame}
          src="/preview"
          sandbox="allow-scripts"
          title={say('web.preview.title', { name })}
          className={styles.frame}
        />
      )}
    </div>
  );
}
