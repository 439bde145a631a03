/**
 * The files of a scenario folder. A scenario comes from disk or from a stranger, so this is a door: every string and
 * list has a limit and unknown keys are faults. Texts are not here: each has its place in `text/<locale>.json`.
 */
import { z } from 'zod';
import { idSchema } from '../model/idSchema.ts';
import {
  CAUSES,
  CREDIBILITIES,
  DEFINITIONS,
  DYAD_CHARTS,
  EFFECTS,
  EVIDENCE_LEVELS,
  EVIDENCE_TYPES,
  INTENTS,
  ITEM_METHODS,
  LINK_KINDS,
  MEASURE_KINDS,
  PHASES,
  POLICY_SWITCHES,
  POSITION_TOPICS,
  PRODUCERS,
  RELIABILITIES,
  RUNGS,
  SECTORS,
  SENSITIVITIES,
  SIZES,
  TLP,
  TRACKS,
  WHO_KINDS,
} from '../model/terms.ts';
import { rulesSchema } from './rules.ts';

const perMille = z.int().min(0).max(1000);
const hours = (max: number) => z.int().min(1).max(max);
const states = (min: number) => z.array(idSchema.state).min(min).max(8);

/** End-state predicates a secret interest may use. */
export const interestPredicateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dyadAtMost'), with: idSchema.state, rung: z.enum(RUNGS) }),
  z.strictObject({ kind: z.literal('dyadAtLeast'), with: idSchema.state, rung: z.enum(RUNGS) }),
  z.strictObject({ kind: z.literal('trackAtLeast'), track: z.enum(TRACKS), value: z.int().min(0).max(1000) }),
  z.strictObject({ kind: z.literal('serviceAtLeast'), service: idSchema.service, level: perMille }),
  z.strictObject({ kind: z.literal('harmPerHeadAtMost'), hours: z.int().min(0).max(1000) }),
  z.strictObject({ kind: z.literal('notPubliclyAccused') }),
  z.strictObject({ kind: z.literal('claimConfirmed'), incident: idSchema.incident }),
  z.strictObject({ kind: z.literal('authorNotNamed'), who: idSchema.who }),
  z.strictObject({ kind: z.literal('assistedAtLeast'), times: z.int().min(1).max(20) }),
  z.strictObject({ kind: z.literal('itemsKept'), atMostShared: z.int().min(0).max(60) }),
  z.strictObject({ kind: z.literal('itemsSharedAtLeast'), items: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('noSanctionAgainst'), state: idSchema.state }),
  z.strictObject({ kind: z.literal('sanctionInForceAgainst'), state: idSchema.state }),
  z.strictObject({ kind: z.literal('noEmergencyLeft') }),
  z.strictObject({ kind: z.literal('hotlineAcknowledged'), times: z.int().min(1).max(20) }),
  z.strictObject({ kind: z.literal('agreementInForce'), parties: z.int().min(2).max(8) }),
  z.strictObject({ kind: z.literal('promisesKept'), times: z.int().min(1).max(20) }),
  z.strictObject({ kind: z.literal('noAdverseFinding') }),
]);

const interestSchema = z.strictObject({ id: z.string().regex(/^interest:[a-z0-9/-]{1,80}$/), predicate: interestPredicateSchema });

const positionSchema = z.strictObject({
  sovereignty: z.enum(POSITION_TOPICS.sovereignty),
  dueDiligence: z.enum(POSITION_TOPICS.dueDiligence),
  notice: z.enum(POSITION_TOPICS.notice),
  collective: z.enum(POSITION_TOPICS.collective),
});
const policySchema = z.strictObject({
  encryption: z.enum(POLICY_SWITCHES.encryption),
  localisation: z.enum(POLICY_SWITCHES.localisation),
  crossBorder: z.enum(POLICY_SWITCHES.crossBorder),
  supplyChain: z.enum(POLICY_SWITCHES.supplyChain),
});

const stateSchema = z.strictObject({
  id: idSchema.state,
  size: z.enum(SIZES),
  playable: z.boolean(),
  population: z.int().min(1000).max(2_000_000_000),
  interests: z.array(interestSchema).max(6),
  position: positionSchema,
  policy: policySchema,
});
const operatorSchema = z.strictObject({
  id: idSchema.operator,
  state: idSchema.state,
  services: z.array(idSchema.service).min(1).max(12),
  trust: z.int().min(0).max(4),
});
const panellistSchema = z.strictObject({ id: idSchema.panellist, ties: z.array(idSchema.state).max(4) });
const serviceSchema = z.strictObject({
  id: idSchema.service,
  state: idSchema.state,
  sector: z.enum(SECTORS),
  people: z.int().min(0).max(2_000_000_000),
  node: idSchema.node,
});
/** An edge across a border; edges inside a state come from the sector table. */
const edgeSchema = z.strictObject({
  from: idSchema.service,
  to: idSchema.service,
  coefficient: perMille,
  bufferHours: z.int().min(0).max(720),
});
const whoSchema = z.strictObject({ id: idSchema.who, kind: z.enum(WHO_KINDS), state: idSchema.state.exactOptional(), prior: perMille });
const linkSchema = z.strictObject({ id: idSchema.link, kind: z.enum(LINK_KINDS), state: idSchema.state.exactOptional(), prior: perMille });
const incidentTruthSchema = z.strictObject({
  cause: z.enum(CAUSES),
  who: idSchema.who,
  link: idSchema.link,
  host: idSchema.state.exactOptional(),
  deliberate: z.boolean(),
  intensity: z.int().min(0).max(3),
});
const truthSchema = z.strictObject({
  id: idSchema.truth,
  weight: perMille,
  incidents: z.record(idSchema.incident, incidentTruthSchema),
});

export const scenarioFileSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/),
  version: z.string().regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/),
  /** The day on which the story opens, as YYYY-MM-DD; it agrees with what the texts say of day and season. */
  opensOn: z.iso.date(),
  spansHours: z.array(hours(8760)).min(3).max(8),
  states: z.array(stateSchema).min(2).max(10),
  dyads: z.array(z.strictObject({ a: idSchema.state, b: idSchema.state, rung: z.enum(RUNGS) })).max(45),
  services: z.array(serviceSchema).min(1).max(120),
  edges: z.array(edgeSchema).max(200),
  who: z.array(whoSchema).min(2).max(16),
  link: z.array(linkSchema).min(1).max(16),
  truths: z.array(truthSchema).min(3).max(24),
  /** What the scenario allows at all: operations on services; the law of armed conflict. */
  switches: z.strictObject({ coercion: z.boolean(), armedConflict: z.boolean() }),
  /** The dyad chart it is played on; `own` reads charts/dyad.json. */
  chart: z.enum(DYAD_CHARTS),
  operators: z.array(operatorSchema).min(1).max(24),
  societies: z
    .array(z.strictObject({ id: idSchema.society }))
    .min(1)
    .max(6),
  roster: z.array(panellistSchema).min(5).max(16),
  chair: idSchema.state,
  sharedInfrastructure: z.array(z.tuple([idSchema.service, idSchema.service])).max(40),
  reach: z.array(z.strictObject({ a: idSchema.state, b: idSchema.state, perMille })).max(45),
  /** Numbers of the table that it sets itself, by name. */
  rules: rulesSchema.exactOptional(),
});

const impactSchema = z.strictObject({ service: idSchema.service, loss: perMille, halfLifeHours: hours(2000) });
const centinats = z.int().min(-250).max(300);
const itemSchema = z.strictObject({
  id: idSchema.item,
  truths: z.array(idSchema.truth).min(1).max(24).exactOptional(),
  type: z.enum(EVIDENCE_TYPES),
  level: z.enum(EVIDENCE_LEVELS),
  reliability: z.enum(RELIABILITIES),
  credibility: z.literal(CREDIBILITIES),
  cluster: z.string().regex(/^[a-z0-9-]{1,40}$/),
  sensitivity: z.enum(SENSITIVITIES),
  tlp: z.enum(TLP),
  producer: z.enum(PRODUCERS),
  hours: z.int().min(1).max(720),
  who: z.record(idSchema.who, centinats),
  link: z.record(idSchema.link, centinats),
  access: states(0),
  /** Roads to it; a search asks `access`, an operator is named by `operator`. */
  methods: z.array(z.enum(ITEM_METHODS)).min(1).max(4).default(['search']),
  operator: idSchema.operator.exactOptional(),
  planted: z.boolean(),
});
export const incidentFileSchema = z.strictObject({
  id: idSchema.incident,
  turn: z.int().min(0).max(8),
  onset: perMille,
  effect: z.enum(EFFECTS),
  victims: states(1),
  impacts: z.array(impactSchema).min(1).max(24),
  waveImpacts: z.array(impactSchema).min(1).max(24),
  items: z.array(itemSchema).min(1).max(120),
});

const triggerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('time'), turn: z.int().min(1).max(8), phase: z.enum(PHASES), fraction: perMille }),
  z.strictObject({
    kind: z.literal('when'),
    notBefore: z.int().min(1).max(8),
    predicate: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('dyadAtLeast'), rung: z.enum(RUNGS) }),
      z.strictObject({ kind: z.literal('serviceBelow'), service: idSchema.service, level: perMille }),
      z.strictObject({ kind: z.literal('publicClaimAgainst'), state: idSchema.state }),
      z.strictObject({ kind: z.literal('anyPublicClaim') }),
      z.strictObject({ kind: z.literal('noHotlineLastTurn') }),
      z.strictObject({ kind: z.literal('impunityAtLeast'), value: z.int().min(1).max(4) }),
      z.strictObject({ kind: z.literal('measureInForce'), measure: z.enum(MEASURE_KINDS) }),
      z.strictObject({ kind: z.literal('itemsSharedAtLeast'), items: z.int().min(1).max(60) }),
      z.strictObject({ kind: z.literal('agreementInForce') }),
      z.strictObject({ kind: z.literal('noAgreement') }),
      z.strictObject({ kind: z.literal('definitionGap'), definition: z.enum(DEFINITIONS) }),
      z.strictObject({ kind: z.literal('caseFiled') }),
    ]),
  }),
]);
const effectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), item: idSchema.item, to: states(1) }),
  z.strictObject({ kind: z.literal('loss'), impacts: z.array(impactSchema).min(1).max(12) }),
  z.strictObject({ kind: z.literal('mandate'), state: idSchema.state, hundredths: z.int().min(-40).max(40) }),
  z.strictObject({ kind: z.literal('npcMessage'), from: idSchema.state, to: idSchema.state, intent: z.enum(INTENTS) }),
]);
export const injectsFileSchema = z.strictObject({
  injects: z
    .array(
      z.strictObject({
        id: idSchema.inject,
        trigger: triggerSchema,
        truths: z.array(idSchema.truth).min(1).max(24).exactOptional(),
        to: z.union([z.literal('public'), states(1)]),
        effects: z.array(effectSchema).max(8),
      }),
    )
    .max(120),
});

const coordinate = z.int().min(0).max(4000);
export const regionFileSchema = z.strictObject({
  /** The generator's seed: the same seed and scenario give this same file. */
  seed: z.int().min(0).max(4_294_967_295),
  width: coordinate,
  height: coordinate,
  topology: z.looseObject({
    type: z.literal('Topology'),
    objects: z.strictObject({
      states: z.looseObject({
        type: z.literal('GeometryCollection'),
        geometries: z.array(z.looseObject({ type: z.string().max(20), id: idSchema.state })).max(10),
      }),
    }),
  }),
  nodes: z.array(z.strictObject({ id: idSchema.node, state: idSchema.state, x: coordinate, y: coordinate })).max(200),
  links: z.array(z.strictObject({ from: idSchema.node, to: idSchema.node, kind: z.enum(['domestic', 'cross-border', 'cable']) })).max(400),
});

/** Texts of one locale by key: `<id>.<field>`. */
export const textFileSchema = z.record(z.string().max(140), z.string().min(1).max(2400));

export type ScenarioFile = z.infer<typeof scenarioFileSchema>;
export type IncidentFile = z.infer<typeof incidentFileSchema>;
export type InjectsFile = z.infer<typeof injectsFileSchema>;
export type RegionFile = z.infer<typeof regionFileSchema>;
export type TextFile = z.infer<typeof textFileSchema>;
export type ItemEntry = IncidentFile['items'][number];
export type InjectEntry = InjectsFile['injects'][number];
