import type { Directory } from '#libs/domain/directory/directory';
import type { MailPart } from '#libs/delivery/part';
import { contentsOf } from '#libs/delivery/render/contents';
import { toHtml } from '#libs/delivery/render/html';
import { toText } from '#libs/delivery/render/text';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Puts the parts of one mail into Vietnamese. */
export type Renderer = (parts: readonly MailPart[]) => Promise<RenderedMail>;

/**
 * Agencies are named as the directory names them when the mail leaves.
 *
 * @param publicUrl where people reach the application, without a slash at its end
 */
export const createRenderer = (deps: {
  readonly publicUrl: string;
  readonly directory: () => Promise<Directory>;
}): Renderer => {
  const publicUrl = deps.publicUrl.replace(/\/+$/u, '');
  return async (parts) => {
    const { agencies } = await deps.directory();
    const contents = contentsOf(parts, { publicUrl, agency: (id) => agencies[id]?.name ?? id });
    return { subject: contents.subject, text: toText(contents), html: toHtml(contents) };
  };
};
