import { lazy, Suspense, useEffect, useState } from 'react';
import { askBy } from './renewal';

const SignInDialog = lazy(() =>
  import('./sign-in-dialog').then((module) => ({ default: module.SignInDialog })),
);

/** The place of the dialog that asks for the password again; empty until the session has ended. */
export function Renewing() {
  const [end, setEnd] = useState<((isSignedIn: boolean) => void) | null>(null);
  useEffect(() => {
    askBy(() => new Promise((resolve) => setEnd(() => resolve)));
    return () => askBy(null);
  }, []);
  if (end === null) return null;
  return (
    <Suspense fallback={null}>
      <SignInDialog
        onEnd={(isSignedIn) => {
          setEnd(null);
          end(isSignedIn);
        }}
      />
    </Suspense>
  );
}
