/** The words of the panels that come after the desk: evidence board, channels, operators, agreements, Forum, order sheet, checklists. */
import { board } from './board.ts';
import { form } from './form.ts';
import { forum } from './forum.ts';
import { limits } from './limits.ts';
import { operators } from './operators.ts';
import { pacts } from './pacts.ts';
import { phases } from './phases.ts';
import { screens } from './screens.ts';
import { sheet } from './sheet.ts';

export const papers = { ...board, ...form, ...forum, ...limits, ...operators, ...pacts, ...phases, ...screens, ...sheet } as const;
