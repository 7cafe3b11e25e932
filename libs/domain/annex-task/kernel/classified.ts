import type { DocumentRef } from '#libs/domain/annex-task/kernel/state';
import { secrecyLevels } from '#libs/domain/on-record/secrecy';

/**
 * Whether something is marked as a state secret (Luật Bảo vệ bí mật nhà nước 2018, art. 8: Mật, Tối mật,
 * Tuyệt mật): by its declared classification, or a mark in brackets in the subject or number.
 */
export const isClassified = (classification: string | undefined, document: DocumentRef | null): boolean => {
  const said = classification?.normalize('NFC').trim().toLowerCase() ?? '';
  const texts = [document?.subject, document?.number].map((t) => t?.normalize('NFC').toLowerCase() ?? '');
  return (
    secrecyLevels.includes(said) ||
    texts.some((text) => secrecyLevels.some((level) => text.includes(`(${level})`)))
  );
};
