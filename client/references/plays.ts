/** The exercise's own words: which there are, by what name they stand on the desk, and which numbers of the rules they say. */
import { LADDER_NUMBERS } from '../../shared/escalation/ladder.ts';
import { rule, RULESET, type RuleName, type Ruled } from '../../shared/model/ruleset.ts';
import { RUNGS, type DyadChartName } from '../../shared/model/terms.ts';
import type { WordId } from '../words/en.ts';
import type { Values, Words } from '../words/words.tsx';

export interface Play {
  readonly id: `play.${string}`;
  /** Where the desk has a word for it already. */
  readonly label?: WordId;
  readonly rules?: readonly RuleName[];
  readonly see?: readonly Play['id'][];
}

const RUNG_IDS = RUNGS.map((rung) => `play.${rung}` as const);
const rung = (id: (typeof RUNGS)[number], more: Omit<Play, 'id' | 'label'> = {}): Play => ({ id: `play.${id}`, label: `rung.${id}`, ...more });

export const PLAYS: readonly Play[] = [
  {
    id: 'play.mandate',
    label: 'track.mandate',
    rules: ['mandateStart', 'mandateDrift', 'lowTrack', 'cabinetReset'],
    see: ['play.floors', 'play.weightedHours'],
  },
  { id: 'play.standing', label: 'track.standing', rules: ['standingStart', 'lowTrack'], see: ['play.floors', 'play.standard'] },
  { id: 'play.liberties', label: 'track.liberties', rules: ['libertiesStart', 'lowTrack'], see: ['play.floors'] },
  { id: 'play.regime', label: 'rail.regime', rules: ['regimeStart', 'regimeGainCap'] },
  { id: 'play.capacity', label: 'rail.capacity', rules: ['capacityLarge', 'capacityMedium', 'capacitySmall', 'capacityBank'] },
  { id: 'play.slots', label: 'rail.slots', rules: ['slots', 'slotsMedium'], see: ['play.hotline'] },
  { id: 'play.ladder', label: 'rail.ladders', see: [...RUNG_IDS, 'play.heat', 'play.standDown', 'play.misreading'] },
  rung('calm'),
  rung('friction'),
  rung('dispute', { see: ['play.misreading'] }),
  rung('crisis', { see: ['play.mediate', 'play.standDown'] }),
  rung('brink', { see: ['play.ultimatum', 'play.rupture', 'play.standDown'] }),
  rung('rupture', {
    rules: ['ruptureCrosser', 'ruptureOtherMandate', 'ruptureOtherStanding', 'ruptureRegime'],
    see: ['play.ultimatum', 'play.cell'],
  }),
  { id: 'play.heat', rules: ['heatCap', 'coolHotline'], see: ['play.ladder', 'play.ultimatum'] },
  { id: 'play.ultimatum', rules: ['ultimatumMandate', 'ultimatumLapse'], see: ['play.rupture', 'play.standDown'] },
  { id: 'play.misreading', rules: ['misread', 'misreadsPerTable'], see: ['play.hotline'] },
  { id: 'play.standDown', see: ['play.hotline', 'play.ladder'] },
  { id: 'play.standard', see: ['play.suspicion', 'play.supported', 'play.corroborated', 'play.established', 'play.strand'] },
  { id: 'play.suspicion', label: 'standard.suspicion', rules: ['suspicion'], see: ['play.standard'] },
  { id: 'play.supported', label: 'standard.supported', rules: ['supported'], see: ['play.standard'] },
  { id: 'play.corroborated', label: 'standard.corroborated', rules: ['corroborated'], see: ['play.standard', 'play.strand'] },
  { id: 'play.established', label: 'standard.established', rules: ['established'], see: ['play.standard', 'play.strand'] },
  { id: 'play.strand', rules: ['clusterRest'], see: ['play.standard'] },
  { id: 'play.weightedHours', rules: ['floorHarm'], see: ['play.floors'] },
  { id: 'play.floors', rules: ['floorMandate', 'floorStanding', 'floorLiberties', 'floorHarm'], see: ['play.weightedHours'] },
  { id: 'play.impunity', rules: ['impunityTurns', 'impunityHours'] },
  { id: 'play.cell' },
  { id: 'play.seal', rules: ['sheetLines'] },
  { id: 'play.pace', see: ['play.standard'] },
  { id: 'play.hotline', label: 'message.hotline', rules: ['hotlineRing', 'inboundHotlines'], see: ['play.slots', 'play.standDown'] },
  { id: 'play.signal' },
  { id: 'play.review', label: 'act.review', rules: ['reviewCredit'] },
  { id: 'play.hold', label: 'act.hold', rules: ['holdCredit'] },
  { id: 'play.mediate', label: 'act.mediate' },
  { id: 'play.forum', label: 'forum.title', see: ['play.supported'] },
  { id: 'play.prediction', label: 'field.forecast' },
];

/** How a number of each unit is said: hundredths as they stand on a track, a share in percent, a ring in seconds. */
const SAID: { readonly [unit: string]: number } = { hundredths: 100, perMille: 10, ms: 1000 };

/** The numbers a term says, by the rules and the chart that are played. A scenario's own chart has no numbers of ours. */
export const numbersOf = ({ rules = [] }: Play, ruled: Ruled, chart: DyadChartName, { number }: Pick<Words, 'number'>): Values => {
  const named = rules.map((name) => [name, number(rule(name, ruled) / (SAID[RULESET[name].unit] ?? 1))]);
  const ladder = chart === 'own' ? { known: 'no', riseOne: '', riseTwo: '' } : { known: 'yes', ...risesOf(chart, { number }) };
  return { ...ladder, ...(Object.fromEntries(named) as Values) };
};
const risesOf = (chart: Exclude<DyadChartName, 'own'>, { number }: Pick<Words, 'number'>) => ({
  riseOne: number(LADDER_NUMBERS[chart].riseOne),
  riseTwo: number(LADDER_NUMBERS[chart].riseTwo),
});
