/** Steps of the charts of processes, agreements, cases, disputes and measures: every move is the chart's own and names its guard. */
import { step } from '../escalation/chart.ts';
import { agreementChart, type AgreementEvent } from '../escalation/agreementChart.ts';
import { disputeChart, type DisputeEvent } from '../escalation/disputeChart.ts';
import { forumCaseChart, type ForumCaseEvent } from '../escalation/forumCaseChart.ts';
import { measureChart, type MeasureEvent } from '../escalation/measureChart.ts';
import { processChart, type ProcessEvent } from '../escalation/processChart.ts';
import { must } from '../lib/assert.ts';
import { dyadOf, type AgreementId, type CaseId, type DisputeId, type DyadId, type MeasureId, type ProcessId } from '../model/ids.ts';
import type { AgreementStage, CaseStage, DisputeStage, MeasureStage, ProcessStage } from '../model/terms.ts';
import type { LineOf } from '../acts/orderLine.ts';
import type { Exercise, Process } from './exercise.ts';
import { listOf } from './facts.ts';
import { put, stepDyad, type Work } from './work.ts';

/** CM2: a countermeasure that its author gave notice of. */
const givesNotice = (line: Process['line']): line is LineOf<'countermeasure'> => line.act === 'countermeasure' && !line.urgent;
const isNotified = ({ processes }: Exercise, dyad: DyadId): boolean =>
  listOf(processes).some(({ owner, line, stage }) => givesNotice(line) && dyadOf(owner, line.state) === dyad && stage === 'running');

/**
 * PR9: what was said to another state runs on: put to sleep it could not be answered, what was granted would be in doubt, and
 * what was announced would threaten for nothing.
 */
export const mayPause = ({ audience, line }: Process): boolean => audience.length === 0 && !givesNotice(line);

/** The dyad's region of coercion follows the measures between the two, whichever of them moved (CM2, AR3). */
const settleCoercion = (work: Work, dyad: DyadId): void => {
  const stages = listOf(work.exercise.measures).flatMap(({ by, against, kind, stage }) =>
    against !== null && kind !== 'forum' && dyadOf(by, against) === dyad ? [stage] : [],
  );
  if (stages.includes('active')) return stepDyad(work, dyad, { type: 'measure.taken' });
  if (stages.includes('suspended')) return stepDyad(work, dyad, { type: 'measure.suspended' });
  const notified = isNotified(work.exercise, dyad);
  if (!notified || work.exercise.dyads[dyad]?.snapshot.coercion !== 'notified') stepDyad(work, dyad, { type: 'measure.ended' });
  if (notified) stepDyad(work, dyad, { type: 'measure.notified' });
};

// In each function the chart's states are the stages of the entity, so a value of the chart is a stage.

export const stepProcess = (work: Work, id: ProcessId, event: ProcessEvent, why: string | null = null): string | null => {
  const { stage } = must(work.exercise.processes[id], id);
  const { value, guard, moved } = step(processChart, stage, event);
  if (!moved) return null;
  put(work, { type: 'process.moved', process: id, from: stage, to: value as ProcessStage, guard, why });
  const { line, owner } = must(work.exercise.processes[id], id);
  if (line.act === 'countermeasure') settleCoercion(work, dyadOf(owner, line.state));
  return value as ProcessStage;
};

export const stepAgreement = (work: Work, id: AgreementId, event: AgreementEvent): string | null => {
  const { stage } = must(work.exercise.agreements[id], id);
  const { value, guard, moved } = step(agreementChart, stage, event);
  if (!moved) return null;
  put(work, { type: 'agreement.moved', agreement: id, from: stage, to: value as AgreementStage, guard });
  return value as AgreementStage;
};

export const stepCase = (work: Work, id: CaseId, event: ForumCaseEvent): string | null => {
  const { stage } = must(work.exercise.cases[id], id);
  const { value, guard, moved } = step(forumCaseChart, stage, event);
  if (!moved) return null;
  put(work, { type: 'case.moved', case: id, from: stage, to: value as CaseStage, guard });
  return value as CaseStage;
};

export const stepDispute = (work: Work, id: DisputeId, event: DisputeEvent): string | null => {
  const { stage } = must(work.exercise.disputes[id], id);
  const { value, guard, moved } = step(disputeChart, stage, event);
  if (!moved) return null;
  put(work, { type: 'dispute.moved', dispute: id, from: stage, to: value as DisputeStage, guard });
  return value as DisputeStage;
};

/** MS1: every measure goes through its chart. */
export const moveMeasure = (work: Work, id: MeasureId, event: MeasureEvent): void => {
  const measure = must(work.exercise.measures[id], id);
  const { value, moved } = step(measureChart, measure.stage, event);
  if (!moved) return;
  put(work, { type: 'measure.moved', measure: id, from: measure.stage, to: value as MeasureStage });
  if (measure.against !== null && measure.kind !== 'forum') settleCoercion(work, dyadOf(measure.by, measure.against));
};
