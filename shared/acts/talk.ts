/** Acts of talk: they take effect in Consult and cost channel slots; the due-diligence notice, the drill and mediation open a process. */
import { act, wants } from './act.ts';

export const TALK_ACT_ROWS = {
  hotline: act('hotline', 'talk', 'resp.hotline', { slots: 1, unlockTurn: 1, defensible: ['cooperative'], visible: 'private', norms: ['norm.13a'] }),
  contact: act('contact', 'talk', 'resp.poc-query', {
    slots: 1,
    role: 'technical',
    unlockTurn: 1,
    defensible: ['cooperative'],
    visible: 'private',
    norms: ['norm.13a', 'norm.13b', 'norm.13h'],
  }),
  note: act('note', 'talk', 'resp.expert-consult', {
    slots: 1,
    role: 'liaison',
    unlockTurn: 1,
    defensible: ['cooperative'],
    visible: 'private',
    norms: ['norm.13a', 'norm.13b'],
  }),
  statement: act('statement', 'talk', 'resp.statement-concern', {
    role: 'press',
    unlockTurn: 1,
    rung: 2,
    defensible: ['no-legal-issue', 'retorsion'],
    reversible: 'partly',
  }),
  notice: act('notice', 'talk', 'resp.due-diligence-notice', {
    slots: 1,
    role: 'legal',
    unlockTurn: 2,
    rung: 1,
    ...wants('suspicion'),
    defensible: ['cooperative'],
    visible: 'private',
    norms: ['norm.13c', 'norm.13h'],
  }),
  drill: act('drill', 'talk', 'game.5', {
    cost: 1,
    slots: 1,
    role: 'technical',
    defensible: ['cooperative'],
    visible: 'either',
    norms: ['norm.13a'],
  }),
  mediate: act('mediate', 'talk', 'resp.arbitration', { slots: 1, rung: 1, defensible: ['cooperative'], visible: 'either', norms: ['norm.13a'] }),
} as const;
