import {
  partsOfPlace,
  partsOfReference,
  type PlaceInFile,
  type PlacePart,
} from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import type { Word } from '#libs/messages/word';

const inWords = (parts: readonly PlacePart[]): Word =>
  parts.map(({ part, value }) => message(`place.${part}`, { value }));

/** How people are told of a place: "dòng 373", "trang 3, dòng 12", "bảng 2, hàng 5", "trang tính “PL1”, hàng 7". */
export const placeInWords = (place: PlaceInFile): Word => inWords(partsOfPlace(place));

/** The same of a reference that a draft keeps: "dòng 373, cột 3". */
export const referenceInWords = (reference: string): Word => {
  const parts = partsOfReference(reference);
  return parts === null ? reference : inWords(parts);
};
