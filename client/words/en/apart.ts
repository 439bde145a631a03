/** The words of panels that come apart from the desk, fetched with them. */
import { limits } from './limits.ts';
import { operators } from './operators.ts';
import { screens } from './screens.ts';

export const apart = { ...limits, ...operators, ...screens } as const;
