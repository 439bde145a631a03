/** How the scales of the exercise and of STIX 2.1 stand to each other; docs/stix.md publishes these tables. */
import type { Credibility, EvidenceLevel, EvidenceType, Tlp, WhoKind } from '../model/terms.ts';
import { CREDIBILITIES, TLP } from '../model/terms.ts';
import { stixId } from './stixIds.ts';

/** The property extension that carries what STIX has no field for; defined in words, in every bundle that uses it. */
export const EXTENSION = stixId('extension-definition', 'threshold');
/** The extension and the ids OASIS publishes for TLP 2.0. */
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const TLP_MARKINGS: { readonly [label in Tlp]: string } = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
};
/** TLP 1, as STIX 2.1 itself defines it; read, never written. */
const OLD_MARKINGS: { readonly [id: string]: Tlp } = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'RED',
};

export const markingOf = (label: Tlp): string => TLP_MARKINGS[label];
/** The label a marking id stands for; null for a marking that is no TLP. */
export const labelOf = (marking: string): Tlp | null => TLP.find((label) => TLP_MARKINGS[label] === marking) ?? OLD_MARKINGS[marking] ?? null;
/** The strictest of several labels; TLP lists them strictest first. */
export const strictest = (labels: readonly Tlp[]): Tlp | null => TLP.find((label) => labels.includes(label)) ?? null;

export const markingDefinition = (label: Tlp) => ({
  type: 'marking-definition',
  spec_version: '2.1',
  id: markingOf(label),
  created: '2022-10-01T00:00:00.000Z',
  name: `TLP:${label}`,
  extensions: { [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: label.toLowerCase() } },
});

/** STIX 2.1 appendix A, Admiralty credibility; 6 (cannot be judged) is no number. */
const ADMIRALTY: { readonly [grade in Credibility]: number | null } = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10, 6: null };
export const confidenceOfGrade = (grade: Credibility): number | null => ADMIRALTY[grade];
/** The same table read the other way, by its ranges. */
export const gradeOfConfidence = (confidence: number | undefined): Credibility => {
  if (confidence === undefined) return 6;
  const step = confidence >= 80 ? 0 : confidence >= 60 ? 1 : confidence >= 40 ? 2 : confidence >= 20 ? 3 : 4;
  return CREDIBILITIES[step] ?? 6;
};
/** STIX 2.1 appendix A, none / low / medium / high. */
export const CONFIDENCE_OF_CLAIM = { low: 15, moderate: 50, high: 85 } as const;

/** Words of report-type-ov for a type of evidence. */
export const REPORT_TYPE: { readonly [type in EvidenceType]: string } = {
  'malware-code': 'malware',
  infrastructure: 'indicator',
  ttp: 'attack-pattern',
  metadata: 'observed-data',
  victimology: 'identity',
  'opsec-slip': 'threat-actor',
  sigint: 'threat-actor',
  humint: 'threat-actor',
  'self-claim': 'threat-actor',
  finance: 'threat-actor',
  'vendor-report': 'threat-report',
  'partner-intel': 'threat-report',
  physical: 'observed-data',
};
/** What a report of a stranger is taken for, by its first known type. */
export const TAKEN_FOR: { readonly [type: string]: { readonly type: EvidenceType; readonly level: EvidenceLevel } } = {
  malware: { type: 'malware-code', level: 'tactical' },
  indicator: { type: 'infrastructure', level: 'tactical' },
  'observed-data': { type: 'metadata', level: 'tactical' },
  'attack-pattern': { type: 'ttp', level: 'operational' },
  tool: { type: 'ttp', level: 'operational' },
  vulnerability: { type: 'ttp', level: 'operational' },
  identity: { type: 'victimology', level: 'operational' },
  campaign: { type: 'vendor-report', level: 'operational' },
  'threat-actor': { type: 'vendor-report', level: 'strategic' },
  'threat-report': { type: 'vendor-report', level: 'operational' },
};

/** Words of threat-actor-type-ov; null where nobody acted or nobody is meant. */
export const ACTOR_TYPE: { readonly [kind in WhoKind]: string | null } = {
  state: 'nation-state',
  criminal: 'criminal',
  insider: 'insider-disgruntled',
  falseFlag: 'unknown',
  accident: null,
  other: null,
};
