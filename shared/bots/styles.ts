/** The styles of play by name: one engine plays every temper; random does anything that is open. */
import type { BotStyle } from '../model/terms.ts';
import { assess } from './habits/assess.ts';
import { consult } from './habits/consult.ts';
import { decide } from './habits/decide.ts';
import { mindful } from './habits/interests.ts';
import { random } from './random.ts';
import { clockOf, type Style } from './sight.ts';
import { TEMPERS, type Temper } from './temper.ts';

export const played =
  (plain: Temper): Style =>
  (sight) => {
    const temper = plain.minds ? mindful(sight, plain) : plain;
    switch (clockOf(sight)?.phase) {
      case 'assess':
        return assess(sight, temper);
      case 'consult':
        return consult(sight, temper);
      case 'decide':
        return decide(sight, temper);
      default:
        return [];
    }
  };

const styles = Object.entries(TEMPERS).map(([style, temper]) => [style, played(temper)] as const);
export const STYLES = { ...Object.fromEntries(styles), random } as { readonly [style in BotStyle]: Style }; // every style but random has a temper
