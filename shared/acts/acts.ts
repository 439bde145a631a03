/**
 * The acts of statecraft in play: what each costs, wants, and stands for in law. Facts of the row come from
 * response-options.json (ids resp.*); points and heat from GAME 5 and GAME-EXACT R2. Effects are decided in
 * shared/exercise/resolve*.ts.
 */
import type { ActId, LegalClass, Role, Standard } from '../model/terms.ts';

export interface Act {
  readonly id: ActId;
  readonly group: 'protect' | 'find-out' | 'talk' | 'respond';
  readonly cost: number;
  readonly slots: number;
  /** Role whose right it is; an unclaimed or absent role's rights pass to anyone present. */
  readonly role: Role;
  /** Standards wanted for who and for link; missing ones price the act, they do not close it. */
  readonly wanted: { readonly who: Standard; readonly link: Standard };
  /** Legal classes a lawyer could defend for it; the choice is compared in review, never refused, except a listed stop. */
  readonly defensible: readonly LegalClass[];
  readonly reversible: 'fully' | 'partly' | 'hardly';
  readonly visible: 'public' | 'private' | 'either';
  readonly norms: readonly string[];
  /** Scenario hours, from response-options.json `leadTimeHours`; null = at once. */
  readonly lead: { readonly min: number; readonly typical: number } | null;
  readonly source: string;
}

const none = { who: 'none', link: 'none' } as const;
const act = (row: Act): Act => row;

export const ACTS: { readonly [id in ActId]: Act } = {
  restore: act({
    id: 'restore',
    group: 'protect',
    cost: 1,
    slots: 0,
    role: 'liaison',
    wanted: none,
    defensible: ['domestic', 'no-legal-issue'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13g'],
    lead: null,
    source: 'resp.continuity',
  }),
  fallback: act({
    id: 'fallback',
    group: 'protect',
    cost: 0,
    slots: 0,
    role: 'liaison',
    wanted: none,
    defensible: ['domestic', 'no-legal-issue'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13g'],
    lead: null,
    source: 'resp.continuity',
  }),
  harden: act({
    id: 'harden',
    group: 'protect',
    cost: 2,
    slots: 0,
    role: 'technical',
    wanted: none,
    defensible: ['domestic', 'no-legal-issue'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13g'],
    lead: null,
    source: 'resp.harden',
  }),
  emergency: act({
    id: 'emergency',
    group: 'protect',
    cost: 0,
    slots: 0,
    role: 'legal',
    wanted: none,
    defensible: ['domestic'],
    reversible: 'partly',
    visible: 'public',
    norms: ['norm.13e', 'norm.13g'],
    lead: null,
    source: 'resp.emergency-powers',
  }),
  territory: act({
    id: 'territory',
    group: 'protect',
    cost: 1,
    slots: 0,
    role: 'technical',
    wanted: { who: 'suspicion', link: 'none' },
    defensible: ['domestic'],
    reversible: 'partly',
    visible: 'either',
    norms: ['norm.13c', 'norm.13h'],
    lead: { min: 12, typical: 72 },
    source: 'resp.takedown',
  }),
  assist: act({
    id: 'assist',
    group: 'protect',
    cost: 1,
    slots: 0,
    role: 'liaison',
    wanted: none,
    defensible: ['cooperative', 'no-legal-issue'],
    reversible: 'fully',
    visible: 'public',
    norms: ['norm.13d', 'norm.13h'],
    lead: null,
    source: 'resp.offer-aid',
  }),
  hold: act({
    id: 'hold',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: none,
    defensible: ['no-legal-issue', 'cooperative'],
    reversible: 'fully',
    visible: 'public',
    norms: ['norm.13b'],
    lead: null,
    source: 'resp.observe',
  }),
  protest: act({
    id: 'protest',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: { who: 'suspicion', link: 'none' },
    defensible: ['no-legal-issue', 'retorsion', 'cooperative'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13b'],
    lead: null,
    source: 'resp.demarche',
  }),
  attribute: act({
    id: 'attribute',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: { who: 'supported', link: 'supported' },
    defensible: ['retorsion', 'no-legal-issue'],
    reversible: 'hardly',
    visible: 'either',
    norms: ['norm.13b'],
    lead: { min: 24, typical: 1800 },
    source: 'resp.attrib-public',
  }),
  correct: act({
    id: 'correct',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: none,
    defensible: ['no-legal-issue', 'cooperative'],
    reversible: 'hardly',
    visible: 'public',
    norms: ['norm.13b'],
    lead: null,
    source: 'resp.attrib-public',
  }),
  retract: act({
    id: 'retract',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: none,
    defensible: ['no-legal-issue', 'cooperative'],
    reversible: 'hardly',
    visible: 'public',
    norms: ['norm.13b'],
    lead: null,
    source: 'resp.attrib-public',
  }),
  diplomatic: act({
    id: 'diplomatic',
    group: 'respond',
    cost: 0,
    slots: 0,
    role: 'head',
    wanted: { who: 'supported', link: 'supported' },
    defensible: ['retorsion'],
    reversible: 'partly',
    visible: 'public',
    norms: [],
    lead: null,
    source: 'resp.expel',
  }),
  sanction: act({
    id: 'sanction',
    group: 'respond',
    cost: 1,
    slots: 0,
    role: 'head',
    wanted: { who: 'corroborated', link: 'none' },
    defensible: ['retorsion', 'countermeasure'],
    reversible: 'fully',
    visible: 'public',
    norms: [],
    lead: { min: 500, typical: 8000 },
    source: 'resp.sanction-targeted',
  }),
  investigate: act({
    id: 'investigate',
    group: 'find-out',
    cost: 1,
    slots: 0,
    role: 'technical',
    wanted: none,
    defensible: ['domestic', 'no-legal-issue'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13b'],
    lead: null,
    source: 'resp.expert-consult',
  }),
  share: act({
    id: 'share',
    group: 'find-out',
    cost: 1,
    slots: 0,
    role: 'technical',
    wanted: none,
    defensible: ['cooperative'],
    reversible: 'hardly',
    visible: 'private',
    norms: ['norm.13d', 'norm.13k'],
    lead: null,
    source: 'resp.cert-share',
  }),
  hotline: act({
    id: 'hotline',
    group: 'talk',
    cost: 0,
    slots: 1,
    role: 'head',
    wanted: none,
    defensible: ['cooperative'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13a'],
    lead: null,
    source: 'resp.hotline',
  }),
  contact: act({
    id: 'contact',
    group: 'talk',
    cost: 0,
    slots: 1,
    role: 'technical',
    wanted: none,
    defensible: ['cooperative'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13a', 'norm.13h'],
    lead: null,
    source: 'resp.poc-query',
  }),
  note: act({
    id: 'note',
    group: 'talk',
    cost: 0,
    slots: 1,
    role: 'liaison',
    wanted: none,
    defensible: ['cooperative'],
    reversible: 'fully',
    visible: 'private',
    norms: ['norm.13a'],
    lead: null,
    source: 'resp.demarche',
  }),
  statement: act({
    id: 'statement',
    group: 'talk',
    cost: 0,
    slots: 0,
    role: 'press',
    wanted: none,
    defensible: ['no-legal-issue'],
    reversible: 'partly',
    visible: 'public',
    norms: [],
    lead: null,
    source: 'resp.statement-concern',
  }),
};

/** Lead time in hours: the least if rushed, else the geometric mean of least and typical, rounded (GX R3). */
export const leadHours = (lead: { readonly min: number; readonly typical: number }, rushed: boolean): number =>
  rushed ? lead.min : Math.round(Math.sqrt(lead.min * lead.typical));

/** Turns that must pass before a process may land (GX R3): short leads none, up to a month one, longer two. */
export const leastTurns = (hours: number): number => (hours < 72 ? 0 : hours <= 720 ? 1 : 2);

/**
 * The turn in whose Resolve a process begun in `startTurn` lands, or null if after the exercise. Spans in hours by turn;
 * elapsed counts from the start of the first turn's span to the end of the landing turn's.
 */
export const landingTurn = (startTurn: number, hours: number, spansHours: readonly number[], turns: number): number | null => {
  let elapsed = 0;
  for (let turn = startTurn; turn <= turns; turn += 1) {
    elapsed += spansHours[turn - 1] ?? 0;
    if (elapsed >= hours && turn >= startTurn + leastTurns(hours)) return turn;
  }
  return null;
};
