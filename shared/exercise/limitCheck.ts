/** What the card of a limit on rights says before sealing: its prices, and what it leaves unsaid (HR2-HR5, HR7, HR8). */
import type { Closed } from '../acts/check.ts';
import { backAtEnd, extensionPrice, pricesOfLimit } from '../acts/limitPrices.ts';
import { limitsOf, unsaidOf } from '../acts/limits.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import { rule } from '../model/ruleset.ts';
import type { Exercise } from './exercise.ts';

/** HR2, HR5, HR7: what a limit on rights costs beside its want of oversight, which is a caution. */
export const limitPrices = (exercise: Exercise, line: OrderLine): readonly Closed[] => {
  const of = exercise.scenario;
  if (line.act === 'extend') {
    const liberties = extensionPrice(exercise.measures[line.emergency]?.audited === true, of);
    return liberties > 0 ? [{ rule: 'HR5', key: 'price.extension', facts: { liberties } }] : [];
  }
  if (line.act !== 'emergency') return [];
  return pricesOfLimit({ ...line, ...limitsOf(line) }, of).flatMap(({ by, because: { rule: ruleId } }): readonly Closed[] => {
    if (ruleId === 'HR2') return [{ rule: ruleId, key: 'price.limit', facts: { liberties: -by, hundredths: backAtEnd(false, of) } }];
    return ruleId === 'HR7' ? [{ rule: ruleId, key: 'price.untold', facts: { standing: -by } }] : [];
  });
};

/** HR8: a limit on rights is not refused for what it leaves unsaid. */
export const limitCautions = ({ scenario }: Exercise, line: OrderLine): readonly Closed[] => {
  if (line.act !== 'emergency') return [];
  const limits = limitsOf(line);
  const said = unsaidOf(limits).map((unsaid) => ({ rule: 'HR8', key: 'caution.unsaid', facts: { unsaid } }));
  if (limits.oversight !== 'none') return said;
  const facts = { liberties: rule('noOversightLiberties', scenario), standing: rule('noOversightStanding', scenario) };
  return [...said, { rule: 'HR3', key: 'caution.noOversight', facts }];
};
