/** Decide: one sheet of as many lines as it holds, in the order of what matters to the style. */
import type { OrderLine } from '../../acts/orderLine.ts';
import type { DelegationCommand } from '../../exercise/command.ts';
import { sheet, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { claims, corrections, discloses, endorses, holds, independents, reviews } from './claims.ts';
import { interestOrders } from './interests.ts';
import { builds, hardens, help, repairs, shelters, territory, watches } from './protect.ts';
import { cheats, complies, proposes, responses } from './respond.ts';

/** Those that hit first write their response first; those that protect, their repairs. */
const wishes = (sight: Sight, temper: Temper): readonly OrderLine[] => {
  const answers = responses(sight, temper);
  const first = temper.restores && temper.responses.length < 3 ? [] : answers;
  return [
    ...complies(sight, temper),
    ...corrections(sight, temper),
    ...watches(sight, temper),
    ...(temper.keepsPromises ? [] : first),
    ...interestOrders(sight, temper),
    ...repairs(sight, temper),
    ...shelters(sight, temper),
    ...territory(sight, temper),
    ...claims(sight, temper),
    ...endorses(sight, temper),
    ...proposes(sight, temper),
    ...reviews(sight, temper),
    ...answers,
    ...help(sight, temper),
    ...discloses(sight, temper),
    ...independents(sight, temper),
    ...cheats(sight, temper),
    ...holds(sight, temper),
    ...hardens(sight, temper),
    ...builds(sight, temper),
  ];
};

export const decide = (sight: Sight, temper: Temper): readonly DelegationCommand[] => sheet(sight, () => wishes(sight, temper), '');
