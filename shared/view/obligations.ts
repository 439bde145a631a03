/** The promises in force as a list: who owes what to whom, what has fallen due, how it was kept, what was seen of it (AG2-AG4, AG10). Pure. */
import type { OrderLine } from '../acts/orderLine.ts';
import type { Clause } from '../acts/terms.ts';
import { remember } from '../lib/remember.ts';
import type { AgreementId, IncidentId, IndicationId, StateId } from '../model/ids.ts';
import { bindsNow, isInForce, isPartyTo, reserved } from '../norms/binding.ts';
import { CLAUSE_NATURE, duesOf, type Due, type DutyFacts } from '../norms/duties.ts';
import type { AgreementView, IndicationView, ProcessView, View } from './kinds.ts';

export interface Obligation {
  readonly agreement: AgreementId;
  /** Its place in the text. */
  readonly clause: number;
  readonly promise: Clause;
  readonly nature: (typeof CLAUSE_NATURE)[keyof typeof CLAUSE_NATURE];
  /** Who is bound by it now. */
  readonly owedBy: readonly StateId[];
  /** It binds everyone who signed. */
  readonly bindsAll: boolean;
  /** Who signed and is bound from the next turn. */
  readonly bindsNext: readonly StateId[];
  /** Whom a reservation lifts it for. */
  readonly liftedFor: readonly StateId[];
  /** What has fallen due for whom. That it is not done yet the viewer can be sure of only for itself: others may have told each other. */
  readonly dues: readonly (Due & { readonly state: StateId })[];
  readonly kept: AgreementView['performance'][number] | null;
  readonly seen: readonly (readonly [IndicationId, IndicationView])[];
}

const rows = <Id extends string, Entity>(map: { readonly [id: string]: Entity }): readonly (readonly [Id, Entity])[] =>
  Object.entries(map) as unknown as (readonly [Id, Entity])[]; // ids of a kind carry its prefix

/** What was shared is read from what was told of it: whether it was new to them is not the sender's to know. */
const sharedIn =
  (view: View, turn: number) =>
  (state: StateId, others: readonly StateId[]): boolean =>
    Object.values(view.report).some(
      ({ because, to, turn: at }) =>
        at === turn &&
        because?.key === 'cable.shared' &&
        because.facts['by'] === state &&
        to !== 'public' &&
        to.some((each) => others.includes(each)),
    );

/** What was refused or came to nothing waits for nobody's answer; a notice that was acted on is over. */
const mayStillBeMet = ({ stage, line }: ProcessView): boolean =>
  stage === 'awaiting' || stage === 'running' || stage === 'paused' || (stage === 'landed' && line.act !== 'notice');

const linesOf = (view: View, state: StateId): readonly OrderLine[] => view.draft[state]?.lines ?? [];

const factsFor = (view: View, turn: number, state: StateId): DutyFacts => ({
  turn,
  incidents: rows<IncidentId, View['incident'][string]>(view.incident).map(([id, { victims, detectedTurn }]) => ({ id, victims, detectedTurn })),
  messages: Object.values(view.message),
  processes: Object.values(view.process).filter(mayStillBeMet),
  found: (holder) => Object.values(view.item).some((item) => item.holder === holder && item.via === 'investigation' && item.turn === turn),
  shared: sharedIn(view, turn),
  lines: linesOf(view, state),
});

const obligation = (view: View, turn: number, id: AgreementId, agreement: AgreementView, clause: number, promise: Clause): Obligation => {
  const party = agreement.signatures.filter((state) => isPartyTo(agreement, state));
  const lifted = party.filter((state) => reserved(agreement, state, clause));
  const bound = party.filter((state) => !lifted.includes(state));
  const owedBy = bound.filter((state) => bindsNow(agreement, state, turn));
  return {
    agreement: id,
    clause,
    promise,
    nature: CLAUSE_NATURE[promise.kind],
    owedBy,
    bindsAll: owedBy.length === agreement.signatures.length,
    bindsNext: bound.filter((state) => !owedBy.includes(state)),
    liftedFor: lifted,
    dues: owedBy.flatMap((state) =>
      duesOf(factsFor(view, turn, state), promise.kind, { own: state, others: agreement.signatures.filter((each) => each !== state) })
        .filter(({ by }) => by !== null && by >= turn)
        .map((due) => ({ ...due, state })),
    ),
    kept: agreement.performance.find((row) => row.clause === clause) ?? null,
    seen: rows<IndicationId, IndicationView>(view.indication).filter(([, row]) => row.agreement === id && row.clause === clause),
  };
};

/** The clauses of every agreement in force or under review. */
export const obligationsOf = remember((view: View): readonly Obligation[] => {
  const turn = Object.values(view.exercise)[0]?.turn ?? 0;
  return rows<AgreementId, AgreementView>(view.agreement).flatMap(([id, agreement]) =>
    isInForce(agreement) ? agreement.terms.clauses.map((promise, clause) => obligation(view, turn, id, agreement, clause, promise)) : [],
  );
});

export interface OwnDue extends Due {
  readonly obligation: Obligation;
}
/** What a state owes by the end of this turn; once sheets are sealed for good nothing of it can be done any more. */
export const dueThisTurn = (view: View, own: StateId): readonly OwnDue[] => {
  const { turn = 0, phase = 'reveal' } = Object.values(view.exercise)[0] ?? {};
  if (phase === 'resolve' || phase === 'reveal') return [];
  return obligationsOf(view).flatMap((each) =>
    each.dues.filter(({ state, by }) => state === own && by === turn).map((due) => ({ ...due, obligation: each })),
  );
};
