/** The secrets: for each kind, what is done at its moment on side A and on side B, when, and how far play may go on after. */
import { must } from '../../../shared/lib/assert.ts';
import type { ClientCommand } from '../../../shared/exercise/command.ts';
import type { Exercise } from '../../../shared/exercise/exercise.ts';
import type { Viewer } from '../../../shared/model/audience.ts';
import type { StateId } from '../../../shared/model/ids.ts';
import type { CompiledScenario } from '../../../shared/model/scenario.ts';
import type { Phase } from '../../../shared/model/terms.ts';
import { FIRST, NEWEST, ONE, OTHER } from './common.ts';
import { oneOf, secretly, sentence, type Luck, type Secret, type Side, type Step } from './scene.ts';
import { marked, otherBrief, otherTruth } from './variants.ts';

export interface Whose {
  readonly owner: StateId;
  readonly partner: StateId;
}
export interface Plot {
  readonly told: readonly Viewer[];
  readonly phases: readonly Phase[];
  readonly turns: readonly number[];
  /** Last phase that is played: beyond it the rules themselves make the secret public. `next`: the Brief after. */
  readonly until: Phase | 'next';
  readonly draws: boolean;
  /** What the end of the exercise does to it: makes it public, leaves it hidden, or decides more than this pair is about. */
  readonly end: 'disclosed' | 'hidden' | 'not played';
  readonly scenario: (side: Side) => CompiledScenario;
  readonly steps: (phase: Phase) => readonly Step[];
}

const WRITING: readonly Phase[] = ['brief', 'assess', 'consult', 'decide'];
const usual = { phases: WRITING, turns: [1, 2], until: 'next', draws: true, end: 'hidden', scenario: () => marked, steps: () => [] } as const;

const brief = (luck: Luck, { owner }: Whose): Plot => {
  const other = otherBrief(luck, owner);
  return { ...usual, told: [owner], end: 'disclosed', scenario: (side) => (side === 'a' ? marked : other) };
};

/** Once orders resolve, what is true shows in what happens; until then nothing of it may. */
const truth = (luck: Luck): Plot => {
  const other = otherTruth(luck);
  return { ...usual, told: [], turns: [1], until: 'resolve', draws: false, end: 'disclosed', scenario: (side) => (side === 'a' ? marked : other) };
};

const onBoth = (by: Viewer, commands: readonly [ClientCommand, ClientCommand]): readonly Step[] => [
  secretly('a', by, commands[0]),
  secretly('b', by, commands[1]),
];

const draft = (luck: Luck, { owner }: Whose): Plot => {
  const service = must(
    marked.services.find(({ state }) => state === owner),
    'a service of its own',
  ).id;
  const prose = (tail: string): ClientCommand => ({ type: 'draft.setProse', field: 'intent', text: sentence(luck, [owner], tail), base: NEWEST });
  const line = (tail: string): ClientCommand => ({
    type: 'draft.setLine',
    line: { id: 'line:secret', act: 'restore', service, rationale: sentence(luck, [owner], tail) },
    base: NEWEST,
  });
  const say = (tail: string): ClientCommand => ({ type: 'team.say', text: sentence(luck, [owner], tail) });
  const [first, second, third, fourth] = [prose(''), prose(' too'), line(''), line(' too')];
  const among = onBoth(owner, [say(''), say(' too')]);
  const typing = (on: Side): readonly Step[] =>
    Array.from({ length: luck(4) }, () => ({
      do: 'hint',
      by: owner,
      on,
      field: luck(2) === 0 ? 'intent' : 'letter.note.somebody',
      text: sentence(luck, [owner]),
    }));
  const hints = [...typing('a'), ...typing('b')];
  return { ...usual, told: [owner], steps: () => [...hints, ...among, ...onBoth(owner, [first, second]), ...onBoth(owner, [third, fourth])] };
};

/** Lines that stay are only watched until the sheets open; lines that are struck again may leave no trace at all. */
const lines = (luck: Luck, { owner }: Whose): Plot => {
  const stay = luck(2) === 0;
  const own = marked.services.filter(({ state }) => state === owner);
  const put = (n: number): ClientCommand => ({
    type: 'draft.setLine',
    line: { id: `line:secret${n}`, act: 'restore', service: oneOf(luck, own).id, rationale: '' },
    base: NEWEST,
  });
  const strike = (n: number): ClientCommand => ({ type: 'draft.removeLine', id: `line:secret${n}`, base: NEWEST });
  const [inA, more] = [luck(5), luck(5)];
  const inB = (inA + 1 + more) % 6;
  const onSide = (side: Side, count: number): readonly Step[] => {
    const put5 = Array.from({ length: count }, (_, n) => secretly(side, owner, put(n)));
    return stay ? put5 : [...put5, ...Array.from({ length: count }, (_, n) => secretly(side, owner, strike(n)))];
  };
  const steps = [...onSide('a', inA), ...onSide('b', inB)];
  return { ...usual, told: [owner], until: stay ? 'decide' : 'next', end: stay ? 'not played' : 'hidden', steps: () => steps };
};

type MessageKind = 'hotline' | 'contact' | 'note';
/** A hotline that was used at all may decide an inject of the next Brief, by a rule that all can read. */
const messages = (luck: Luck, { owner, partner }: Whose): Plot => {
  const kind: MessageKind = oneOf(luck, ['hotline', 'contact', 'note']);
  const form = oneOf(luck, ['other text', 'only one side', 'picked up']);
  const say = (tail: string): ClientCommand => ({
    type: 'message.send',
    kind,
    to: [partner],
    intent: 'ask',
    text: sentence(luck, [owner, partner], tail),
  });
  const [first, second, answer] = [say(''), say(' too'), sentence(luck, [owner, partner])];
  const sent = (exercise: Exercise) =>
    must(
      Object.values(exercise.messages).find(
        (message) => message?.from === owner && message.to.includes(partner) && message.turn === exercise.clock.turn,
      ),
      'the message',
    );
  const reply = (exercise: Exercise): ClientCommand => ({ type: 'message.reply', message: sent(exercise).id, intent: 'accept', text: answer });
  const steps =
    form === 'other text'
      ? onBoth(owner, [first, second])
      : form === 'only one side'
        ? [secretly('b', owner, second)]
        : [secretly('both', owner, first), secretly('b', partner, reply)];
  const ladderMayMove = kind === 'hotline' && form !== 'other text';
  return {
    ...usual,
    told: [owner, partner],
    phases: ['consult'],
    until: ladderMayMove ? 'resolve' : 'next',
    end: ladderMayMove ? 'not played' : 'hidden',
    steps: () => steps,
  };
};

const beliefs = (luck: Luck, { owner }: Whose): Plot => {
  const believe = (): ClientCommand => {
    const percent = luck(100);
    return { type: 'belief.set', incident: FIRST, question: 'who', percents: { [ONE]: percent, [OTHER]: 100 - percent } };
  };
  const steps = [secretly('a', owner, believe()), ...Array.from({ length: 2 + luck(4) }, () => secretly('b', owner, believe()))];
  return { ...usual, told: [owner], end: 'disclosed', steps: () => steps };
};

/** What was shared counts for an inject of the next Brief, so it is watched until then. */
const evidence = (luck: Luck, { owner, partner }: Whose): Plot => {
  const search: ClientCommand = { type: 'incident.investigate', incident: FIRST };
  /** A search may have found nothing; then there is nothing to hand on. */
  const share = (exercise: Exercise): ClientCommand | null => {
    const [held] = Object.values(exercise.holdings).filter(({ holder }) => holder === owner);
    return held === undefined ? null : { type: 'evidence.share', items: [held.item], to: [partner] };
  };
  const shares = luck(2) === 0;
  const steps = [secretly('b', owner, search), ...(shares ? [secretly('b', owner, share)] : [])];
  return { ...usual, told: [owner, partner], phases: ['assess'], until: 'reveal', end: 'not played', steps: () => steps };
};

/** Asking one's own operator is nobody else's business, and what it tells is the asker's alone. */
const operator = (_: Luck, { owner }: Whose): Plot => {
  const { id } = must(
    marked.operators.find(({ state }) => state === owner),
    'an operator of its own',
  );
  const steps = [secretly('b', owner, { type: 'operator.ask', operator: id, incident: FIRST })];
  return { ...usual, told: [owner], phases: ['assess'], turns: [2], until: 'reveal', end: 'not played', steps: () => steps };
};

/** A due-diligence notice is between the two; once orders resolve it counts as handling the incident. */
const request = (_: Luck, { owner, partner }: Whose): Plot => {
  const notice = { id: 'line:secret', act: 'notice', state: partner, incident: FIRST } as const;
  const steps = [secretly('b', owner, { type: 'process.open', line: notice })];
  return { ...usual, told: [owner, partner], phases: ['consult'], turns: [2], until: 'resolve', end: 'not played', steps: () => steps };
};

const inject = (luck: Luck, { owner }: Whose): Plot => {
  const compose = (tail: string): ClientCommand => ({
    type: 'inject.compose',
    to: [owner],
    title: sentence(luck, [owner]).slice(-160),
    text: sentence(luck, [owner], tail),
  });
  const [first, second] = [compose(''), compose(' too')];
  const steps = luck(2) === 0 ? onBoth('cell', [first, second]) : [secretly('b', 'cell', second)];
  return { ...usual, told: [owner], phases: [...WRITING, 'reveal'], steps: () => steps };
};

export const PLOTS: { readonly [secret in Secret]: (luck: Luck, whose: Whose) => Plot } = {
  brief,
  truth,
  draft,
  lines,
  messages,
  beliefs,
  evidence,
  operator,
  request,
  inject,
};
