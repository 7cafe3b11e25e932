import { present, text, type Given } from '../shell/address';

/** Which decision is open; without it the first that waits. */
export const approvalsSearch = ({ at }: Given): { at?: string } => present({ at: text(at) });
