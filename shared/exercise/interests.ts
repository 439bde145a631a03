/** Secret interests: predicates on how the exercise ended (rule RE2). */
import { dyadOf, type StateId } from '../model/ids.ts';
import type { InterestPredicate } from '../model/scenario.ts';
import { RUNGS } from '../model/terms.ts';
import { must } from '../lib/assert.ts';
import { delegationOf } from './evolve.ts';
import type { Exercise } from './exercise.ts';

const rungBetween = (exercise: Exercise, a: StateId, b: StateId): number => RUNGS.indexOf(exercise.dyads[dyadOf(a, b)]?.rung ?? 'calm');
const claims = (exercise: Exercise) => Object.values(exercise.attributions).flatMap((claim) => (claim === undefined ? [] : [claim]));
const stands = (status: string): boolean => status !== 'retracted' && status !== 'corrected' && status !== 'contradicted';
const sanctions = (exercise: Exercise, against: StateId) =>
  Object.values(exercise.measures).filter((measure) => measure?.kind === 'sanction' && measure.against === against && measure.stage === 'active');

/** Has the interest come true for `own` in the exercise as it stands? */
export const interestMet = (exercise: Exercise, own: StateId, predicate: InterestPredicate): boolean => {
  const delegation = delegationOf(exercise, own);
  switch (predicate.kind) {
    case 'dyadAtMost':
      return rungBetween(exercise, own, predicate.with) <= RUNGS.indexOf(predicate.rung);
    case 'dyadAtLeast':
      return rungBetween(exercise, own, predicate.with) >= RUNGS.indexOf(predicate.rung);
    case 'trackAtLeast':
      return delegation[predicate.track] >= predicate.value;
    case 'serviceAtLeast':
      return must(exercise.services[predicate.service], predicate.service).level >= predicate.level;
    case 'harmPerHeadAtMost':
      return delegation.harm <= predicate.hours * 100;
    case 'notPubliclyAccused':
      return !claims(exercise).some((claim) => claim.accused === own && claim.audience === 'public' && stands(claim.status));
    case 'claimConfirmed':
      return claims(exercise).some((claim) => claim.by === own && claim.incident === predicate.incident && claim.status === 'confirmed');
    case 'authorNotNamed':
      return !claims(exercise).some((claim) => claim.who === predicate.who && claim.audience === 'public' && stands(claim.status));
    case 'assistedAtLeast':
      return delegation.counts.assisted >= predicate.times;
    case 'itemsKept':
      return delegation.counts.shared <= predicate.atMostShared;
    case 'itemsSharedAtLeast':
      return delegation.counts.shared >= predicate.items;
    case 'noSanctionAgainst':
      return sanctions(exercise, predicate.state).length === 0;
    case 'sanctionInForceAgainst':
      return sanctions(exercise, predicate.state).length > 0;
    case 'noEmergencyLeft':
      return !Object.values(exercise.measures).some((measure) => measure?.by === own && measure.kind === 'emergency' && measure.stage === 'active');
    case 'agreementInForce':
      return Object.values(exercise.agreements).some(
        (agreement) => agreement?.stage === 'in-force' && agreement.signatures.includes(own) && agreement.signatures.length >= predicate.parties,
      );
    case 'promisesKept':
      return delegation.counts.performed >= predicate.times;
    case 'noAdverseFinding':
      return !Object.values(exercise.cases).some((entry) => entry?.accused === own && entry.finding?.result === 'substantiated');
    case 'hotlineAcknowledged':
      return delegation.counts.acknowledged >= predicate.times;
  }
};
