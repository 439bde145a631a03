/** The words of panels that come apart from the desk, fetched with them. */
import { forum } from './forum.ts';
import { pacts } from './pacts.ts';

export const apart = { ...forum, ...pacts } as const;
