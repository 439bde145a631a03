/** The norms ledger: in line, against, duty missed (LE2-LE4). */
import { ACTS } from '../acts/acts.ts';
import type { Event } from '../exercise/event.ts';
import { checkLine } from '../exercise/lineCheck.ts';
import { dyadOf, statesOf, type StateId } from '../model/ids.ts';
import { byId } from '../model/scenarioIndex.ts';
import { NORM_REASONS } from '../norms/ledger.ts';
import { finding, type Finding } from './finding.ts';
import type { Moment } from './moment.ts';
import { inEffect, performed } from './performed.ts';

const inLine = (moment: Moment): readonly Finding[] =>
  performed(moment).flatMap(({ state, act }) =>
    ACTS[act].norms.map((norm) => finding(moment, { ledger: 'norms', column: 'in-line', of: state, subject: norm, rule: 'LE2', facts: { act } })),
  );

/** What a rule priced for going against a norm: the reason is the rule's own. */
const priced = (moment: Moment): readonly Finding[] => {
  const { event } = moment;
  if (event.type !== 'track.moved' || event.by >= 0) return [];
  const reason = NORM_REASONS[event.because.key];
  if (reason === undefined) return [];
  return [
    finding(moment, {
      ledger: 'norms',
      column: reason.column,
      of: event.state,
      subject: reason.norm,
      rule: event.because.rule,
      facts: { ...event.because.facts, reason: event.because.key },
    }),
  ];
};

/** Operations whose target, or what shares its infrastructure, serves people (norm f), seen when the sheet opens. */
const atRisk = (moment: Moment): readonly Finding[] => {
  const { event, asked } = moment;
  if (event.type !== 'orders.opened') return [];
  return inEffect(moment, event).flatMap((line) => {
    const operation = (line.act === 'countermeasure' && line.form === 'cyber') || line.act === 'disrupt' || line.act === 'retaliate';
    const services = operation ? [...(line.target === null ? [] : [line.target]), ...checkLine(asked, event.state, line).atRisk] : [];
    return services.map((service) =>
      finding(moment, { ledger: 'norms', column: 'against', of: event.state, subject: 'norm.13f', rule: 'DU1', facts: { act: line.act, service } }),
    );
  });
};

/** A hotline left ringing: cooperation that was asked for and not given (norm a). */
const unanswered = (moment: Moment): readonly Finding[] => {
  const { event, after } = moment;
  if (event.type !== 'message.rang' || event.ring !== 'missed') return [];
  const message = after.messages[event.message];
  if (message === undefined || message.from === 'cell') return [];
  const { from } = message;
  return message.to.map((state) =>
    finding(moment, { ledger: 'norms', column: 'duty-missed', of: state, subject: 'norm.13a', rule: 'CH3', facts: { by: from } }),
  );
};

/** What truly happened, once it may be told: a state behind deliberate harm, and a host that let it run. */
const byTruth = (moment: Moment): readonly Finding[] => {
  const { event, after } = moment;
  if (event.type !== 'truth.revealed') return [];
  const { incidents } = byId(after.scenario.truths, after.truth);
  return after.scenario.incidents.flatMap(({ id }) => {
    const truth = incidents[id];
    if (truth === undefined || !truth.deliberate || after.incidents[id]?.stage === 'latent') return [];
    const link = byId(after.scenario.link, truth.link);
    const direct = link.kind !== 'none' && link.kind !== 'unable' && link.kind !== 'tolerated';
    const state: StateId | undefined = link.state ?? (link.kind === 'tolerated' ? truth.host : byId(after.scenario.who, truth.who).state);
    if (state === undefined || (!direct && link.kind !== 'tolerated')) return [];
    return [
      finding(moment, {
        ledger: 'norms',
        column: direct ? 'against' : 'duty-missed',
        of: state,
        subject: direct ? 'norm.13f' : 'norm.13c',
        rule: 'RE4',
        facts: { incident: id, link: link.kind },
      }),
    ];
  });
};

export const normFindings = (moment: Moment): readonly Finding[] => [
  ...inLine(moment),
  ...priced(moment),
  ...atRisk(moment),
  ...unanswered(moment),
  ...byTruth(moment),
];

const isMove = (event: Event): event is Extract<Event, { type: 'dyad.moved' }> => event.type === 'dyad.moved';
/** The escalation ledger: every move of a ladder with the guard that fired and its reason (LE6). */
export const escalationFindings = (moment: Moment): readonly Finding[] => {
  const { event } = moment;
  if (!isMove(event)) return [];
  const [a, b] = statesOf(event.dyad);
  return [
    finding(moment, {
      ledger: 'escalation',
      column: 'move',
      of: dyadOf(a, b),
      subject: event.to,
      rule: event.because.rule,
      facts: { ...event.because.facts, from: event.from, to: event.to, guard: event.guard },
    }),
  ];
};
