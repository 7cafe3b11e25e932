/** Resolves ids to names as of today; an unknown id should come back as it is. */
export interface Names {
  readonly agency: (id: string) => string;
  readonly user: (id: string) => string;
}
