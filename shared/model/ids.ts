/**
 * Identifiers. Every id is a string with a prefix that names its kind, so that ids of different kinds cannot be
 * confused by the compiler or by a reader of the log. They are parsed at the doors (idSchema.ts) and never cast inside.
 */
export type StateId = `state:${string}`;
export type ServiceId = `service:${string}`;
export type IncidentId = `incident:${string}`;
export type ItemId = `item:${string}`;
export type WhoId = `who:${string}`;
export type LinkId = `link:${string}`;
export type TruthId = `truth:${string}`;
export type InjectId = `inject:${string}`;
export type DyadId = `dyad:${string}`;
export type MessageId = `message:${string}`;
export type RemarkId = `remark:${string}`;
export type AttributionId = `attribution:${string}`;
export type MeasureId = `measure:${string}`;
export type ProcessId = `process:${string}`;
export type ReportId = `report:${string}`;
export type PersonId = `person:${string}`;
export type LineId = `line:${string}`;
export type NodeId = `node:${string}`;
export type OperatorId = `operator:${string}`;
export type SocietyId = `society:${string}`;
export type PanellistId = `panellist:${string}`;
export type AgreementId = `agreement:${string}`;
export type CaseId = `case:${string}`;
export type DisputeId = `dispute:${string}`;
export type IndicationId = `indication:${string}`;

const bare = (id: string): string => id.slice(id.indexOf(':') + 1);

/** Names worked out once; forgotten when there are more than any scenario has. */
const MOST_NAMES = 20_000;
const named = <Name>(known: Map<string, Name>, key: string, make: () => Name): Name => {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_NAMES) known.clear();
  const name = make();
  known.set(key, name);
  return name;
};
const dyads = new Map<string, DyadId>();
const parties = new Map<string, readonly [StateId, StateId]>();

const joined = (a: StateId, b: StateId): DyadId => {
  const [first, second] = [bare(a), bare(b)].sort((x, y) => (x < y ? -1 : 1));
  return `dyad:${first}~${second}`;
};
/** The dyad of two states; the same id whichever is named first. */
export const dyadOf = (a: StateId, b: StateId): DyadId => named(dyads, `${a}~${b}`, () => joined(a, b));

/** The two states of a dyad, in the order of its id. */
export const statesOf = (dyad: DyadId): readonly [StateId, StateId] =>
  named(parties, dyad, () => {
    const [first = '', second = ''] = bare(dyad).split('~');
    return [`state:${first}`, `state:${second}`];
  });

export const serviceOf = (state: StateId, sector: string): ServiceId => `service:${bare(state)}/${sector}`;
