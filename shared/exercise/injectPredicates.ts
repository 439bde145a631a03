/** The named predicates an inject may wait for (IJ3). */
import type { InjectPredicate } from '../model/scenario.ts';
import { RUNGS } from '../model/terms.ts';
import type { Exercise } from './exercise.ts';

export const predicateHolds = (exercise: Exercise, predicate: InjectPredicate): boolean => {
  const claims = Object.values(exercise.attributions).filter((claim) => claim?.audience === 'public');
  switch (predicate.kind) {
    case 'dyadAtLeast':
      return Object.values(exercise.dyads).some((dyad) => RUNGS.indexOf(dyad?.rung ?? 'calm') >= RUNGS.indexOf(predicate.rung));
    case 'serviceBelow':
      return (exercise.services[predicate.service]?.level ?? 1000) < predicate.level;
    case 'publicClaimAgainst':
      return claims.some((claim) => claim?.accused === predicate.state);
    case 'anyPublicClaim':
      return claims.length > 0;
    case 'noHotlineLastTurn':
      return !Object.values(exercise.messages).some((message) => message?.kind === 'hotline' && message.turn === exercise.clock.turn - 1);
    case 'impunityAtLeast':
      return exercise.world.impunity >= predicate.value;
    case 'measureInForce':
      return Object.values(exercise.measures).some((measure) => measure?.kind === predicate.measure && measure.stage === 'active');
    case 'agreementInForce':
      return Object.values(exercise.agreements).some((agreement) => agreement?.stage === 'in-force');
    case 'noAgreement':
      return !Object.values(exercise.agreements).some((agreement) => agreement?.stage === 'in-force');
    case 'definitionGap':
      return Object.values(exercise.agreements).some(
        (agreement) => agreement?.stage === 'in-force' && !agreement.terms.definitions.includes(predicate.definition),
      );
    case 'caseFiled':
      return Object.values(exercise.cases).length > 0;
    case 'itemsSharedAtLeast':
      return exercise.world.itemsShared >= predicate.items;
  }
};
