/** What commits a state: capacity programmes, policy switches, claims for redress, remedies (CB1, PO3, CL1, RM1). */
import type { LineOf, OrderLine } from '../acts/orderLine.ts';
import { must } from '../lib/assert.ts';
import type { StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { OtherVerdict } from '../model/terms.ts';
import { missingSteps } from '../norms/weighing.ts';
import type { Exercise, Improvised } from './exercise.ts';
import { checkLine } from './lineCheck.ts';
import { fileCase } from './resolveForum.ts';
import { isHardenedFully } from './resolveProcesses.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, creditOnce, file, handle, idOf, moveRegime, moveTrack, put, type Work } from './work.ts';

/** CB1: after two turns the partner's service is one step more resilient. */
const capacity = (work: Work, state: StateId, line: LineOf<'capacity'>): void => {
  // Two programmes may land on the same day: the second finds nothing left to do.
  if (isHardenedFully(work.exercise, line.service))
    return file(work, `lapsed|${line.id}`, { kind: 'moved', audience: [state], because: because('PR5', 'cable.lapsed', { act: line.act }) });
  const service = must(work.exercise.services[line.service], line.service);
  put(work, { type: 'services.changed', services: [{ ...service, resilience: service.resilience + 1 }] });
  moveTrack(work, state, 'standing', rule('capacityCredit', work), because('CB1', 'track.capacity', { state: line.state }));
  moveTrack(work, line.state, 'mandate', rule('assistMandate', work), because('CB1', 'track.capacityReceived', { by: state }));
  moveRegime(work, rule('regimeCapacity', work), because('RG1', 'regime.capacity', { by: state }));
  file(work, `capacity|${state}|${line.service}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CB1', 'headline.capacity', { by: state, state: line.state, service: line.service, with: line.with }),
  });
};

/** PO3: a switch thrown shows at home: exceptional access and storage at home cost Liberties, their opposites give some back. */
const LIBERTIES_OF: { readonly [to: string]: number } = { 'exceptional-access': -1, local: -1, strong: 1, free: 1 };
const policy = (work: Work, state: StateId, line: LineOf<'policy'>): void => {
  put(work, { type: 'policy.changed', state, switch: line.switch, to: line.to });
  const by = (LIBERTIES_OF[line.to] ?? 0) * rule('policyLiberties', work);
  if (by !== 0) moveTrack(work, state, 'liberties', by, because('PO3', 'track.policy', { switch: line.switch, to: line.to }));
  file(work, `policy|${state}|${line.switch}`, {
    kind: 'headline',
    audience: 'public',
    because: because('PO3', 'headline.policy', { by: state, switch: line.switch, to: line.to }),
  });
};

/** CL1: a claim for cessation, assurance or reparation is on the record; below its standard it costs Standing. */
const demand = (work: Work, state: StateId, line: LineOf<'demand'>): void => {
  handle(work, line.incident, state);
  const check = checkLine(work.exercise, state, line);
  const steps = missingSteps(check.heldWho, 'corroborated') + missingSteps(check.heldLink, 'corroborated');
  if (steps > 0)
    moveTrack(
      work,
      state,
      'standing',
      -steps * rule('missingStepOther', work),
      because('RS7', 'track.belowWanted', { steps, incident: line.incident }),
    );
  else creditOnce(work, state, 'standing', rule('demandCredit', work), because('CL1', 'track.demand', { state: line.state }));
  file(work, `demand|${state}|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('CL1', 'headline.demand', { by: state, state: line.state, incident: line.incident, form: line.form }),
  });
};

/** RM1: repair restores the service and cools the dyad; an admission says who it was, and weighs as an item would. */
const remedy = (work: Work, state: StateId, line: LineOf<'remedy'>): void => {
  handle(work, line.incident, state);
  for (const service of Object.values(work.exercise.services)) {
    if (service === undefined || !service.losses.some(({ incident }) => incident === line.incident)) continue;
    const losses = service.losses.map((loss) =>
      loss.incident === line.incident ? { ...loss, halfLifeHours: Math.max(1, Math.floor(loss.halfLifeHours / 2)) } : loss,
    );
    put(work, { type: 'services.changed', services: [{ ...service, losses }] });
  }
  moveTrack(
    work,
    state,
    'standing',
    rule(line.admission ? 'remedyAdmitted' : 'remedyCredit', work),
    because('RM1', 'track.remedy', { state: line.state }),
  );
  if (line.admission)
    moveTrack(work, state, 'mandate', -rule('admissionMandate', work), because('RM1', 'track.admitted', { incident: line.incident }));
  moveRegime(work, rule('regimeRemedy', work), because('RG1', 'regime.remedy', { by: state }));
  file(work, `remedy|${state}|${line.incident}`, {
    kind: 'headline',
    audience: 'public',
    because: because('RM1', line.admission ? 'headline.remedyAdmitted' : 'headline.remedy', {
      by: state,
      state: line.state,
      incident: line.incident,
    }),
  });
};

export const resolveCommit = (work: Work, landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(landed, 'capacity')) capacity(work, state, line);
  for (const { state, line } of ordersOf(landed, 'policy')) policy(work, state, line);
  for (const { state, line } of ordersOf(landed, 'demand')) demand(work, state, line);
  for (const { state, line } of ordersOf(landed, 'remedy')) remedy(work, state, line);
};

/** OT1: "Other" works as the white cell rules; nobody rules, and it works at a cost. */
export const resolveOther = (work: Work, orders: readonly Order[]): void => {
  const { turn } = work.exercise.clock;
  for (const { state, line } of ordersOf(orders, 'other'))
    put(work, {
      type: 'improvised.set',
      improvised: { state, line: `line:${idOf('other', state, line.id, turn)}`, order: line.id, turn, verdict: null },
    });
};

/** The line as it was opened, on its author's own sheet. */
export const improvisedLine = ({ opened }: Exercise, { state, turn, order }: Improvised): OrderLine | undefined =>
  opened.find((sheet) => sheet.state === state && sheet.turn === turn)?.lines.find(({ id }) => id === order);

const OTHER_KEY = {
  fails: 'headline.otherFails',
  partly: 'headline.otherPartly',
  works: 'headline.otherWorks',
  'works-at-a-cost': 'headline.otherCost',
  vote: 'headline.otherVote',
} as const;

/** Rulings take effect when made, or at the end of the next Resolve when nobody made one. */
export const applyVerdict = (work: Work, lineId: `line:${string}`, verdict: OtherVerdict): void => {
  const improvised = must(work.exercise.improvised[lineId], lineId);
  const { state } = improvised;
  const line = improvisedLine(work.exercise, improvised);
  put(work, { type: 'improvised.set', improvised: { ...improvised, verdict } });
  if (line === undefined || line.act !== 'other') return;
  if (verdict === 'vote' && line.incident !== null)
    fileCase(work, state, { incident: line.incident, kind: 'situation', lane: 'ordinary', accused: null, wish: 'recommendation', cites: [] });
  if (verdict !== 'fails' && line.incident !== null) handle(work, line.incident, state);
  const gain =
    verdict === 'works' || verdict === 'works-at-a-cost'
      ? rule('otherWorks', work)
      : verdict === 'partly'
        ? Math.floor(rule('otherWorks', work) / 2)
        : 0;
  if (gain > 0) moveTrack(work, state, 'standing', gain, because('OT1', 'track.otherWorked', {}));
  if (verdict === 'works-at-a-cost') moveTrack(work, state, 'mandate', -rule('otherCost', work), because('OT1', 'track.otherCost', {}));
  file(work, `other|${lineId}`, {
    kind: 'headline',
    audience: 'public',
    text: { said: line.text },
    because: because('OT1', OTHER_KEY[verdict], { by: state }),
  });
};

export const settleOther = (work: Work): void => {
  for (const improvised of Object.values(work.exercise.improvised))
    if (improvised?.verdict === null && improvised.turn < work.exercise.clock.turn) applyVerdict(work, improvised.line, 'works-at-a-cost');
};
