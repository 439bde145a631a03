/**
 * Bodies beyond the region (BO1-BO4): court, assembly, council, allies. None of them attributes or decides who was right in
 * the time of an exercise; a referral to the council may be vetoed, a court needs consent and time nobody has.
 */
import type { LineOf } from '../acts/orderLine.ts';
import { chance } from '../lib/keyed.ts';
import type { StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { Because } from './exercise.ts';
import { priceOther } from './resolveRespond.ts';
import { ordersOf, type Order } from './resolveSheets.ts';
import { because, creditOnce, file, handle, keyOf, moveRegime, type Work } from './work.ts';

const headline = (work: Work, subject: string, ruleId: string, key: string, facts: Because['facts']): void =>
  file(work, subject, { kind: 'headline', audience: 'public', because: because(ruleId, key, facts) });

/** BO1: the council may be kept from acting by one veto; if it acts, it calls on the parties and strengthens the rules. */
const council = (work: Work, state: StateId, line: LineOf<'council'>): void => {
  handle(work, line.incident, state);
  priceOther(work, state, line);
  const blocked = chance(keyOf(work), 'veto', `${state}|${line.incident}`, rule('councilVeto', work));
  if (!blocked) {
    creditOnce(work, state, 'standing', rule('councilCredit', work), because('BO1', 'track.council', { incident: line.incident }));
    moveRegime(work, rule('regimeCouncil', work), because('RG1', 'regime.council', { by: state }));
  }
  headline(work, `council|${state}|${line.incident}`, 'BO1', blocked ? 'headline.councilVeto' : 'headline.council', {
    by: state,
    state: line.state,
    incident: line.incident,
  });
};

/** BO2: every state has a voice in the assembly; it recommends and names nobody. */
const assembly = (work: Work, state: StateId, line: LineOf<'assembly'>): void => {
  handle(work, line.incident, state);
  creditOnce(work, state, 'standing', rule('assemblyCredit', work), because('BO2', 'track.assembly', { incident: line.incident }));
  moveRegime(work, rule('regimeAssembly', work), because('RG1', 'regime.assembly', { by: state }));
  headline(work, `assembly|${state}|${line.incident}`, 'BO2', 'headline.assembly', { by: state, incident: line.incident });
};

/** BO3: an application is lodged; without consent it goes no further. */
const court = (work: Work, state: StateId, line: LineOf<'court'>): void => {
  handle(work, line.incident, state);
  priceOther(work, state, line);
  headline(work, `court|${state}|${line.incident}`, 'BO3', 'headline.court', { by: state, state: line.state, incident: line.incident });
};

/** BO4: allies consulted steady a government at home; that the consultation was called is seen. */
const allies = (work: Work, state: StateId, line: LineOf<'allies'>): void => {
  handle(work, line.incident, state);
  creditOnce(work, state, 'mandate', rule('alliesMandate', work), because('BO4', 'track.allies', { incident: line.incident }));
  headline(work, `allies|${state}|${line.incident}`, 'BO4', 'headline.allies', { by: state, incident: line.incident });
};

export const resolveBodies = (work: Work, landed: readonly Order[]): void => {
  for (const { state, line } of ordersOf(landed, 'council')) council(work, state, line);
  for (const { state, line } of ordersOf(landed, 'assembly')) assembly(work, state, line);
  for (const { state, line } of ordersOf(landed, 'court')) court(work, state, line);
  for (const { state, line } of ordersOf(landed, 'allies')) allies(work, state, line);
};
