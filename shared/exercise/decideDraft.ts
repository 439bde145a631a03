/** The order sheet: one page, co-written, signed and sealed (rules DR1-DR8). */
import type { OrderLine } from '../acts/orderLine.ts';
import { closedBy } from '../acts/check.ts';
import type { StateId } from '../model/ids.ts';
import { rule } from '../model/ruleset.ts';
import type { Actor, Ask, CommandOf } from './command.ts';
import { draftOf, seatOf } from './evolve.ts';
import type { Draft, Exercise } from './exercise.ts';
import { factsOf, listOf } from './facts.ts';
import { endPhaseIfReady } from './phases.ts';
import { rejection, type Decision } from './rejection.ts';
import { put, type Work } from './work.ts';

type Seated = Extract<Actor, { readonly kind: 'member' | 'bot' }>;
const author = (by: Seated) => (by.kind === 'member' ? by.person : ('bot' as const));

/**
 * DR2: last writer per field wins, but nobody overwrites what they have not seen, a line that was struck included. What was
 * written before the sheet was emptied was meant for another turn's sheet.
 */
const isStale = ({ changed, clearedAt }: Draft, field: string, base: number): boolean => base < Math.max(clearedAt, changed[field] ?? 0);

/** PR6 tells a process from another by the name of its line, so that a slow act's name is not given again. */
export const isSpent = ({ processes }: Exercise, state: StateId, id: OrderLine['id']): boolean =>
  listOf(processes).some(({ owner, line }) => owner === state && line.id === id);

const setLine = (work: Work, by: Seated, { line, base }: CommandOf<'draft.setLine'>): Decision => {
  const draft = draftOf(work.exercise, by.state);
  const known = draft.lines.some(({ id }) => id === line.id);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  if (isStale(draft, line.id, base)) return rejection('sheet.stale', 'DR2', { revision: draft.revision });
  if (!known && draft.lines.length >= rule('sheetLines', work)) return rejection('sheet.full', 'DR1', { most: rule('sheetLines', work) });
  if (!known && isSpent(work.exercise, by.state, line.id)) return rejection('sheet.stale', 'DR2', { revision: draft.revision });
  const closed = closedBy(line, factsOf(work.exercise, by.state));
  if (closed !== null) return rejection('act.closed', closed.rule, { ...closed.facts, key: closed.key });
  put(work, { type: 'draft.lineSet', state: by.state, line, by: author(by) });
  return null;
};

const removeLine = (work: Work, { state }: Seated, { id, base }: CommandOf<'draft.removeLine'>): Decision => {
  const draft = draftOf(work.exercise, state);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  if (isStale(draft, id, base)) return rejection('sheet.stale', 'DR2', { revision: draft.revision });
  if (!draft.lines.some((line: OrderLine) => line.id === id)) return rejection('line.unknown', 'DR1', { line: id });
  put(work, { type: 'draft.lineRemoved', state, id });
  return null;
};

/** DR3: a text written on an older text than the one that stands is answered with the current one, and nothing is lost. */
const setProse = (work: Work, { state }: Seated, { field, text, base }: CommandOf<'draft.setProse'>): Decision => {
  const draft = draftOf(work.exercise, state);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  if (isStale(draft, field, base)) return rejection('sheet.stale', 'DR3', { revision: draft.revision, field, current: draft.prose[field] });
  if (draft.prose[field] !== text) put(work, { type: 'draft.proseSet', state, field, text });
  return null;
};

const undo = (work: Work, { state }: Seated): Decision => {
  const draft = draftOf(work.exercise, state);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  if (draft.previous === null) return rejection('undo.nothing', 'DR5', {});
  put(work, { type: 'draft.undone', state, lines: draft.previous });
  return null;
};

/** DR6: a signature is one person's; a member who is alone at the desk may confirm twice where two keys are wanted. */
const sign = (work: Work, by: Seated, alone: boolean | undefined): Decision => {
  const draft = draftOf(work.exercise, by.state);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  const person = by.kind === 'member' ? by.person : ('person:bot' as const);
  const lone = by.kind === 'bot' || (alone ?? seatOf(work.exercise, by.state).members.length === 1);
  const mine = draft.signatures.filter((signature) => signature === person).length;
  if (mine < (lone ? 2 : 1)) put(work, { type: 'draft.signed', state: by.state, person });
  return null;
};

const seal = (work: Work, by: Seated): Decision => {
  const draft = draftOf(work.exercise, by.state);
  if (draft.sealed) return rejection('sheet.sealed', 'DR4', {});
  if (draft.signatures.length === 0) return rejection('sheet.unsigned', 'DR7', {});
  put(work, { type: 'draft.sealed', state: by.state, by: author(by) });
  endPhaseIfReady(work);
  return null;
};
const unseal = (work: Work, { state }: Seated): Decision => {
  if (!draftOf(work.exercise, state).sealed) return rejection('sheet.notSealed', 'DR4', {});
  put(work, { type: 'draft.unsealed', state });
  return null;
};

/** DR9: any member may object to a line; the objection is seen and stops nothing. An empty text takes it back. */
const objectTo = (work: Work, by: Seated, { line, text }: CommandOf<'draft.object'>): Decision => {
  if (!draftOf(work.exercise, by.state).lines.some(({ id }) => id === line)) return rejection('line.unknown', 'DR9', { line });
  put(work, { type: 'draft.objected', state: by.state, line, person: by.kind === 'member' ? by.person : 'person:bot', text });
  return null;
};

/** Undefined when the command is not about the sheet. */
export const draftDecision = (work: Work, { by, command, alone }: Ask): Decision | undefined => {
  if (by.kind !== 'member' && by.kind !== 'bot') return undefined;
  switch (command.type) {
    case 'draft.setLine':
      return setLine(work, by, command);
    case 'draft.removeLine':
      return removeLine(work, by, command);
    case 'draft.setProse':
      return setProse(work, by, command);
    case 'draft.undo':
      return undo(work, by);
    case 'draft.sign':
      return sign(work, by, alone);
    case 'draft.seal':
      return seal(work, by);
    case 'draft.unseal':
      return unseal(work, by);
    case 'draft.object':
      return objectTo(work, by, command);
    default:
      return undefined;
  }
};
