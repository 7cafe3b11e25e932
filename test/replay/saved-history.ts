import type { History } from '@temporalio/common/lib/proto-utils';
import { temporal } from '@temporalio/proto';

const { History: message } = temporal.api.history.v1;

/**
 * A history as text and back. The SDK's own functions need a single copy of protobufjs in the tree, which an
 * install does not promise; the generated code needs none.
 */
export const historyToText = (history: History): string =>
  `${JSON.stringify(message.toObject(message.fromObject(history), { longs: String, enums: String, bytes: String }))}\n`;

export const historyFromText = (text: string): History =>
  message.fromObject(JSON.parse(text) as Record<string, unknown>);
