import type { Finding } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import { decodePart } from '#libs/plan-import/read/container/decode-part';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';
import { Unreadable } from '#libs/plan-import/read/refusals';

/** What a part of the file points to. */
interface Link {
  readonly part: string;
  /** The last word of the relationship's type, such as "image". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** Parts that would be text of the document. */
const content =
  /^(?:subDocument|aFChunk|oleObject|frame|externalLink|externalLinkPath|xlPathMissing|xlStartup|xlAlternateStartup|xlLibrary|package)$/u;
const MOST_NAMED = 5;

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']{0,300})`, 'u').exec(tag)?.[1] ?? '';

const linksOf = ({ xml }: ZipParts): readonly Link[] =>
  [...xml]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([part, bytes]) =>
      [...decodePart(bytes).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu)].map(([tag]) => ({
        part,
        target: attribute(tag, 'Target'),
        type: attribute(tag, 'Type').split('/').at(-1) ?? '',
        external: attribute(tag, 'TargetMode') === 'External',
      })),
    );

const linkedParts = (links: readonly Link[]): Finding => {
  const named = [...new Set(links.map(({ target }) => target))];
  const list = named.slice(0, MOST_NAMED).join(', ') + (named.length > MOST_NAMED ? ', …' : '');
  const told = message('finding.OFFICE.LINKED_PARTS', { parts: list });
  return finding('OFFICE.LINKED_PARTS', 'warning', 'document', told);
};

const embeddedParts = (): Finding =>
  finding('DOCX.EMBEDDED_DOCUMENT', 'warning', 'document', message('finding.DOCX.EMBEDDED_DOCUMENT'));

/**
 * Judges what the parts of a file point to. Whatever lies outside is never opened: content that would be missing
 * is refused, pictures, templates and the like are reported, and plain links are nothing to tell.
 *
 * @throws Unreadable `IMPORT.EXTERNAL_CONTENT`
 */
export function judgeLinks(parts: ZipParts): readonly Finding[] {
  const links = linksOf(parts);
  const outside = links.filter(({ external, type }) => external && type !== 'hyperlink');
  const missing = outside.find(({ type }) => content.test(type));
  if (missing !== undefined)
    throw new Unreadable('IMPORT.EXTERNAL_CONTENT', { part: missing.part, target: missing.target });
  return [
    ...(outside.length > 0 ? [linkedParts(outside)] : []),
    ...(links.some(({ type, external }) => type === 'aFChunk' && !external) ? [embeddedParts()] : []),
  ];
}
