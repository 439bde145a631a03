/** T9: the order of T1 survives each constant moved by a fifth either way. */
import type { CompiledScenario } from '../../model/scenario.ts';
import { rule, underRules, type RuleName } from '../../model/ruleset.ts';
import { Bench, scoreOfAll } from './seats.ts';
import { target, type Size, type Target } from './targets.ts';

/** Constants that prices, gains and losses hang on; those of the clock and of sizes are not balance. */
const TRIED = [
  'claimApplause',
  'claimMissingStep',
  'claimContradicted',
  'claimConfirmed',
  'shareCredit',
  'assistCredit',
  'assistMandate',
  'holdCredit',
  'missingStepCoercive',
  'territoryCredit',
  'diplomaticMandate',
  'sanctionMandate',
  'regimeHasty',
  'riseOne',
  'misread',
  'waveChance',
  'restoreFactor',
  'emergencyFactor',
  'emergencyLiberties',
  'dividendStanding',
  'findingCredit',
  'floorStanding',
  'floorMandate',
  'floorHarm',
] as const satisfies readonly RuleName[];
/** The degenerate styles that come nearest, seen in T1. */
const RIVALS = ['fortress', 'hoarder', 'free-rider', 'sanction-on-suspicion'] as const;

export const t9 = (scenario: CompiledScenario, seed: string, { runs }: Size, names: readonly RuleName[] = TRIED): Target => {
  const each = Math.max(1, Math.floor(runs / 4));
  const rows = names.flatMap((name) =>
    [0.8, 1.2].map((factor) =>
      underRules({ [name]: Math.round(rule(name, scenario) * factor) }, () => {
        const bench = new Bench(scenario, seed);
        const base = scoreOfAll(bench.all('responsible', each));
        const rival = Math.max(...RIVALS.map((style) => bench.scoreAlone(style, () => 'responsible', each)));
        return { name, factor, base, rival };
      }),
    ),
  );
  const broken = rows.filter(({ base, rival }) => rival >= base);
  return target(
    'T9',
    'each constant moved by 20 % keeps Responsible above every degenerate style',
    broken.length === 0
      ? `${rows.length} of ${rows.length} keep it`
      : `broken by ${broken.map(({ name, factor }) => `${name} x ${factor}`).join(', ')}`,
    broken.length === 0,
  );
};
export const TRIED_RULES: readonly RuleName[] = TRIED;
