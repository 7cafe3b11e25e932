export interface FoundNode {
  readonly node: string;
  /** Null where it does not run. */
  readonly version: string | null;
}

export function serves(version: string): boolean;
export function launches(version: string): boolean;
export function requireNode(): void;
export function pinnedNode(): string | null;
export function choose(own: FoundNode, pinned: () => string | null): string | null;
export function runtime(): string;
