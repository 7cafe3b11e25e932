import type { Directory } from '#libs/domain/directory/directory';
import type { NoticeFacts } from '#libs/domain/notices/notice';
import type { MailPart } from '#libs/delivery/part';
import { contentsOf } from '#libs/delivery/render/contents';
import { toHtml } from '#libs/delivery/render/html';
import { toText } from '#libs/delivery/render/text';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import { own } from '#libs/domain/shared/own';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Whoever reads a mail. */
export interface MailReader {
  /** Null for who belongs to none. */
  readonly agencyId: string | null;
  readonly language: Language;
}

/**
 * Puts the parts of one mail into words.
 *
 * @param reader whoever reads it; of no agency, and of the default language, where it is left out
 */
export type Renderer = (parts: readonly MailPart[], reader?: MailReader) => Promise<RenderedMail>;

/** The people whom a line names. */
const named = ({ actedBy, delegatorId }: NoticeFacts): string[] => [
  ...(actedBy ? Object.values(actedBy) : []),
  ...(delegatorId === undefined ? [] : [delegatorId]),
];

/**
 * Agencies are named as the directory names them when the mail leaves, persons as their accounts do.
 *
 * @param publicUrl where people reach the application, without a slash at its end
 */
export const createRenderer = (deps: {
  readonly publicUrl: string;
  readonly directory: () => Promise<Directory>;
  /** The name of a person; null for one who is not known. */
  readonly userName: (userId: string) => Promise<string | null>;
}): Renderer => {
  const publicUrl = deps.publicUrl.replace(/\/+$/u, '');
  return async (parts, { agencyId, language } = { agencyId: null, language: defaultLanguage }) => {
    const { agencies } = await deps.directory();
    const people = new Map<string, string>();
    for (const id of parts.flatMap(({ facts }) => named(facts)))
      people.set(id, people.get(id) ?? (await deps.userName(id)) ?? id);
    const contents = contentsOf(parts, {
      language,
      publicUrl,
      agency: (id) => own(agencies, id)?.name ?? id,
      user: (id) => people.get(id) ?? id,
      requested: agencyId !== null && own(agencies, agencyId)?.underUbnd === false,
    });
    return { subject: contents.subject, text: toText(contents), html: toHtml(contents) };
  };
};
