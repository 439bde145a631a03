/** The files of Cold Harbour as parsed JSON, fresh on every call so that a test may break its own copy. */
import { ROOT, jsonFilesOf } from './jsonFiles.ts';

export { ROOT, change, inside } from './jsonFiles.ts';
export type { Files, Json } from './jsonFiles.ts';

export const COLD_HARBOUR = `${ROOT}scenarios/cold-harbour`;
export const coldHarbourFiles = jsonFilesOf('cold-harbour');
