/** What an operator's trust and safe harbour mean, and what asking, compelling and taking back do to them (OP1-OP3). */
import { clamp } from '../lib/fixed.ts';
import { rule, type Ruled } from '../model/ruleset.ts';

export const MOST_TRUST = 4;
/** OP2: one that trusts no more than this may go public about being compelled. */
const TRUSTS_LITTLE = 1;
/** Per mille by which one under safe harbour tells more often. */
const HARBOUR_TELLS = 200;

interface Trusting {
  readonly trust: number;
  readonly safeHarbour: boolean;
}
/** OP1: chance per mille that it tells what it holds when it is asked. */
export const willingness = ({ trust, safeHarbour }: Trusting, of: Ruled): number =>
  clamp(rule('operatorWilling', of) + trust * rule('operatorTrustStep', of) + (safeHarbour ? HARBOUR_TELLS : 0), 0, 1000);
/** OP2: chance per mille that it goes public when it is compelled. */
export const leakRisk = ({ trust }: Pick<Trusting, 'trust'>, of: Ruled): number => (trust > TRUSTS_LITTLE ? 0 : rule('operatorLeak', of));
/** OP2: what compelling costs, in steps of trust and in hundredths. */
export const compelPrice = (of: Ruled) => ({ trust: 1, liberties: rule('compelLiberties', of), standingIfLeaked: rule('compelLiberties', of) });
/** OP3: steps of trust when safe harbour is granted or taken back. */
export const harbourStep = (granted: boolean, harbourBroken: boolean): number => {
  if (!granted) return -1;
  return harbourBroken ? 0 : 1;
};
/** Trust stays on its scale. */
export const trustAfter = (trust: number, step: number): number => clamp(trust + step, 0, MOST_TRUST);
/** OP3: its trust, and how often it would tell, once safe harbour is granted, or taken back where it is granted. */
export const afterHarbour = ({ trust, safeHarbour, harbourBroken }: Trusting & { readonly harbourBroken: boolean }, of: Ruled) => {
  const then = { trust: trustAfter(trust, harbourStep(!safeHarbour, harbourBroken)), safeHarbour: !safeHarbour };
  return { trust: then.trust, willing: willingness(then, of) };
};
