/** Every key under which the client keeps a sentence of *why*. Closed: a test finds keys used and not listed, or listed and not worded. */
export const BECAUSE_KEYS = [
  'cable.misread', 'cable.nothingFound', 'cable.protest', 'cable.shared',
  'caution.burnsSource', 'caution.discloses', 'caution.legalClass', 'caution.noOversight',
  'closed.allInvestigated', 'closed.capacity', 'closed.emergencyInForce', 'closed.fallbackRests', 'closed.force', 'closed.hardenedFully',
  'closed.itemNotHeld', 'closed.noClaims', 'closed.noIncident', 'closed.noItems', 'closed.noSuchClaim', 'closed.notOwnService',
  'closed.notTheirService', 'closed.nothingCited', 'closed.ownState', 'closed.phase', 'closed.sealed', 'closed.sheetFull', 'closed.slots',
  'closed.unknownHypothesis', 'closed.unknownIncident', 'closed.unknownState',
  'dropped.overBudget', 'dropped.twoSignatures',
  'dyad.movedPublic', 'dyad.risesTwo', 'dyad.risesOne', 'dyad.fallsByChannel', 'dyad.fallsByChance', 'dyad.standDownMutual',
  'dyad.standDownOffered', 'dyad.standstillVerified', 'dyad.ultimatumCrossed',
  'forecast.risesTwo', 'forecast.risesOne', 'forecast.fallsByChannel', 'forecast.fallsByChance', 'forecast.holds', 'forecast.ultimatum',
  'headline.assist', 'headline.cabinet', 'headline.claim', 'headline.claimNoState', 'headline.confirmed', 'headline.contradicted',
  'headline.corrected', 'headline.emergency', 'headline.expel', 'headline.expired', 'headline.hold', 'headline.recall', 'headline.retracted',
  'headline.rupture', 'headline.sanction', 'headline.summon', 'headline.territory', 'headline.ultimatum',
  'missing.share', 'missing.items', 'missing.clusters', 'missing.levels', 'missing.foreign',
  'price.claimBelowSupported', 'price.measureBelowCorroborated',
  'regime.assist', 'regime.brink', 'regime.confirmed', 'regime.contradicted', 'regime.hasty', 'regime.rupture', 'regime.territory',
  'track.actedOnTerritory', 'track.applause', 'track.applauseReversed', 'track.assisted', 'track.claimBelowSupported', 'track.claimConfirmed',
  'track.claimContradicted', 'track.crossed', 'track.diplomatic', 'track.drift', 'track.emergency', 'track.emergencyEnded', 'track.harm',
  'track.holdBorneOut', 'track.inject', 'track.measureBelowCorroborated', 'track.newCabinet', 'track.noOversight', 'track.ruptured',
  'track.sanction', 'track.shared', 'track.sharerCredit', 'track.stoodDownAlone', 'track.tookBack', 'track.ultimatum', 'track.ultimatumLapsed',
] as const;
export type BecauseKey = (typeof BECAUSE_KEYS)[number];
