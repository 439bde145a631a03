/** What waits for whom among processes, agreements, cases and disputes. Pure. */
import type { AgreementId, CaseId, DisputeId, IndicationId, ProcessId, StateId } from '../../shared/model/ids.ts';
import type { Answer, Phase } from '../../shared/model/terms.ts';
import { mayReply, mayVote } from '../../shared/norms/forumTimetable.ts';
import type { AgreementView, CaseView, DisputeView, IndicationView, ProcessView, View } from '../../shared/view/kinds.ts';
import { dueThisTurn } from '../../shared/view/obligations.ts';
import { entries, exerciseOf, type Tab } from './selectors.ts';

export type Row<Id, Entity> = readonly [Id, Entity];

const answerOf = (process: ProcessView, own: StateId): Answer | null => process.answers.findLast(({ state }) => state === own)?.answer ?? null;

/** What this state may say to a process, by its part in it (PR7). */
export const answersFor = (process: ProcessView, own: StateId): readonly Answer[] => {
  if (process.partners.some(({ state }) => state === own))
    return process.stage === 'running' || process.stage === 'awaiting' ? ['accept', 'refuse'] : [];
  if (process.addressee !== own) return [];
  if (process.line.act !== 'notice') return process.stage === 'awaiting' ? ['accept', 'refuse'] : [];
  return process.stage === 'running' ? ['acknowledge', 'possible', 'refuse'] : [];
};

/** Still waits for a first, or a fuller, word of this state. */
export const waitsForUs = (process: ProcessView, own: StateId): boolean => {
  const allowed = answersFor(process, own);
  const said = answerOf(process, own);
  return allowed.length > 0 && (said === null || said === 'acknowledge');
};

/** A notice runs until it is answered; it has no date of its own. */
export const isTimed = ({ line }: ProcessView): boolean => line.act !== 'notice';

export const processesFor = (view: View, own: StateId | null) => {
  const all = entries<ProcessId, ProcessView>(view.process);
  const alive = ({ stage }: ProcessView): boolean => stage === 'awaiting' || stage === 'running' || stage === 'paused';
  return {
    forUs: all.filter(([, process]) => own !== null && process.owner !== own && alive(process)),
    ours: all.filter(([, process]) => (own === null || process.owner === own) && alive(process)),
    past: all.filter(([, process]) => !alive(process)).sort(([, a], [, b]) => b.startedTurn - a.startedTurn),
  };
};

export const agreementRows = (view: View): readonly Row<AgreementId, AgreementView>[] => entries<AgreementId, AgreementView>(view.agreement);
export const isOver = ({ stage }: AgreementView): boolean => stage === 'expired' || stage === 'dropped';
export const indicationRows = (view: View): readonly Row<IndicationId, IndicationView>[] => entries<IndicationId, IndicationView>(view.indication);
export const caseRows = (view: View): readonly Row<CaseId, CaseView>[] => entries<CaseId, CaseView>(view.case);
export const disputeRows = (view: View): readonly Row<DisputeId, DisputeView>[] => entries<DisputeId, DisputeView>(view.dispute);

/** Stages in which a case still waits for something. */
export const isCaseOpen = ({ stage }: CaseView): boolean => stage === 'filed' || stage === 'replied' || stage === 'found';
/** FO2: the accused may answer what is held against it. */
export const awaitsReply = (entry: CaseView, own: StateId, turn: number): boolean => entry.accused === own && mayReply(entry, turn);
/** FO6: those who are no party to it vote, once. */
export const awaitsBallot = (entry: CaseView, own: StateId, turn: number): boolean =>
  entry.by !== own && entry.accused !== own && entry.ballots[own] === undefined && mayVote(entry, turn);
export const awaitsSignature = (agreement: AgreementView, own: StateId): boolean =>
  agreement.stage === 'open' && agreement.terms.parties.includes(own) && !agreement.signatures.includes(own);
/** AG6: each clause wants a word of its own. */
export const awaitsVerdict = ({ stage, signatures, terms, verdicts }: AgreementView, own: StateId): boolean =>
  stage === 'under-review' &&
  signatures.includes(own) &&
  terms.clauses.some((_, at) => !verdicts.some(({ state, clause }) => state === own && clause === at));

export const WAITING_KINDS = ['requests', 'duties', 'agreements', 'indications', 'cases', 'disputes'] as const;
/** Sections that stand beside the evidence too; while it is Assess they are opened there. */
const IN_ASSESS: readonly string[] = ['requests', 'indications', 'cases'];
export const tabForWaiting = (kind: (typeof WAITING_KINDS)[number], phase: Phase): Tab =>
  phase === 'assess' && IN_ASSESS.includes(kind) ? 'assess' : 'consult';

/** Where on its tab it is answered: duties, and what was seen of them, stand with the agreement in Consult. */
export const sectionForWaiting = (kind: (typeof WAITING_KINDS)[number], phase: Phase): string =>
  kind === 'duties' || (kind === 'indications' && tabForWaiting(kind, phase) === 'consult') ? 'fold-agreements' : `fold-${kind}`;

/** AG4: a report against this state waits for its reply. */
export const isAccused = (view: View, own: StateId, id: AgreementId): boolean =>
  indicationRows(view).some(([, { agreement, accused, stage }]) => agreement === id && accused === own && stage === 'open');

/** How many things of each kind wait for a word of this delegation. */
export const waitingFor = (view: View, own: StateId): { readonly [kind in (typeof WAITING_KINDS)[number]]: number } => {
  const { turn } = exerciseOf(view);
  return {
    requests: processesFor(view, own).forUs.filter(([, process]) => waitsForUs(process, own)).length,
    duties: dueThisTurn(view, own).filter(({ done }) => !done).length,
    agreements: agreementRows(view).filter(([, agreement]) => awaitsSignature(agreement, own) || awaitsVerdict(agreement, own)).length,
    indications: indicationRows(view).filter(([, { accused, stage }]) => accused === own && stage === 'open').length,
    cases: caseRows(view).filter(([, entry]) => awaitsReply(entry, own, turn) || awaitsBallot(entry, own, turn)).length,
    disputes: disputeRows(view).filter(([, { against, stage }]) => against === own && stage === 'claimed').length,
  };
};
/** All that waits for a word of ours, counted one by one. */
export const waitingInAll = (view: View, own: StateId): number => Object.values(waitingFor(view, own)).reduce((sum, n) => sum + n, 0);
