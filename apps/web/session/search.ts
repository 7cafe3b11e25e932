import { present, text, type Given } from '../shell/address';

/** Only a page of ours is gone to after a sign-in. */
const ownPage = (value: unknown): string | undefined => {
  const given = text(value);
  return given !== undefined && /^\/(?![/\\])/u.test(given) ? given : undefined;
};

export const signInSearch = ({ to, again }: Given): { to?: string; again?: true } =>
  present({ to: ownPage(to), again: again === true ? (true as const) : undefined });
