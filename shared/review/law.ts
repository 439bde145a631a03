/**
 * The law ledger (LE5): the class chosen, each answer of a guided checklist, what is contested, the published position.
 * Nothing here is a verdict: whether an act was lawful is for people to argue.
 */
import { ACTS } from '../acts/acts.ts';
import type { OrderLine } from '../acts/orderLine.ts';
import type { Measure } from '../exercise/exercise.ts';
import { checkLine } from '../exercise/lineCheck.ts';
import type { StateId } from '../model/ids.ts';
import type { ScreenAnswer } from '../model/terms.ts';
import { answerTo, rightsScreen, SCREENS, type Screen } from '../norms/screens.ts';
import { finding, type Finding } from './finding.ts';
import type { Moment } from './moment.ts';
import { chosen } from './performed.ts';

type Of = { readonly moment: Moment; readonly state: StateId; readonly line: OrderLine };

const classOf = ({ moment, state, line }: Of): readonly Finding[] =>
  'legalClass' in line
    ? [
        finding(moment, {
          ledger: 'law',
          column: 'class',
          of: state,
          subject: line.act,
          rule: 'LE5',
          facts: { legalClass: line.legalClass, defensible: ACTS[line.act].defensible.join(' '), rationale: line.rationale },
        }),
      ]
    : [];

/** Reasons of cautions -> column of the law ledger. */
const COLUMN_OF: { readonly [key: string]: 'contested' | 'position' } = { 'caution.legalClass': 'contested', 'caution.position': 'position' };
const contested = ({ moment, state, line }: Of): readonly Finding[] =>
  checkLine(moment.asked, state, line).cautions.flatMap(({ rule, key, facts }) => {
    const column = COLUMN_OF[key];
    return column === undefined ? [] : [finding(moment, { ledger: 'law', column, of: state, subject: line.act, rule, facts })];
  });

export const screenFindings = (of: Of, ledger: 'law' | 'rights', column: 'screen' | 'test', screen: Screen, answers: readonly ScreenAnswer[]) =>
  screen.steps.map((step) =>
    finding(of.moment, {
      ledger,
      column,
      of: of.state,
      subject: step,
      rule: ledger === 'law' ? 'CM2' : 'HR2',
      facts: { screen: screen.id, act: of.line.act, answer: answerTo(screen, answers, step) },
    }),
  );

const screened = (of: Of): readonly Finding[] =>
  of.line.act === 'countermeasure' ? screenFindings(of, 'law', 'screen', SCREENS.countermeasure, of.line.screen) : [];

export const lawFindings = (moment: Moment): readonly Finding[] => {
  const { event } = moment;
  if (event.type === 'position.published')
    return Object.entries(event.position).map(([topic, view]) =>
      finding(moment, { ledger: 'law', column: 'position', of: event.state, subject: topic, rule: 'PO2', facts: { view, by: event.by } }),
    );
  if (event.type !== 'orders.opened') return [];
  return chosen(moment, event).flatMap((line) => {
    const of = { moment, state: event.state, line };
    return [...classOf(of), ...screened(of), ...contested(of)];
  });
};

/** What was said for it, in the words of its author; an earlier version asked for none. */
const saidFor = (limits: Measure['limits']): Finding['facts'] =>
  limits === undefined
    ? {}
    : {
        law: limits.law,
        aim: limits.aim ?? '',
        necessity: limits.necessity,
        overseer: limits.oversight,
        notified: limits.notified ? 'yes' : 'no',
      };

/** The rights ledger: every emergency measure from its basis and its test to its end. */
export const rightsFindings = (moment: Moment): readonly Finding[] => {
  const { event, after } = moment;
  if (event.type === 'orders.opened')
    return chosen(moment, event).flatMap((line) => {
      if (line.act === 'emergency')
        return screenFindings({ moment, state: event.state, line }, 'rights', 'test', rightsScreen(line.basis), line.screen);
      if (line.act === 'extend') {
        const basis = moment.before.measures[line.emergency]?.basis ?? null;
        return screenFindings({ moment, state: event.state, line }, 'rights', 'test', rightsScreen(basis), line.screen);
      }
      return line.act === 'audit'
        ? [finding(moment, { ledger: 'rights', column: 'audited', of: event.state, subject: line.emergency, rule: 'CS2' })]
        : [];
    });
  if (event.type === 'measure.taken' && event.measure.kind === 'emergency') {
    const { by, form, basis, oversight, limits, endsHour, id } = event.measure;
    const facts = { form, basis: basis ?? '', oversight: oversight ? 'yes' : 'no', ...saidFor(limits), endsHour };
    return [finding(moment, { ledger: 'rights', column: 'limited', of: by, subject: id, rule: 'HR2', facts })];
  }
  if (event.type === 'measure.moved' && (event.to === 'expired' || event.to === 'withdrawn')) {
    const measure = after.measures[event.measure];
    return measure?.kind === 'emergency'
      ? [
          finding(moment, {
            ledger: 'rights',
            column: 'ended',
            of: measure.by,
            subject: measure.id,
            rule: 'HR4',
            facts: { audited: measure.audited ? 'yes' : 'no', extensions: measure.extensions },
          }),
        ]
      : [];
  }
  return [];
};
