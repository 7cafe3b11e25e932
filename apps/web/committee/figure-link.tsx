import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BoardScope, FigureSearch } from './search';

interface Given {
  readonly scope: BoardScope;
  readonly figure: FigureSearch;
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A figure that opens the list of the tasks that it counts. */
export function FigureLink({ scope, figure, label, className, children }: Given) {
  return (
    <Link
      to="/committee/tasks"
      search={{ ...scope, ...figure }}
      aria-label={label}
      className={className ?? ''}
    >
      {children}
    </Link>
  );
}
