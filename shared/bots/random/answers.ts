/** What the random style owes an answer to, and what it makes of what it began. */
import type { DelegationCommand } from '../../exercise/command.ts';
import { mayJoin } from '../habits/answer.ts';
import type { Sight } from '../sight.ts';
import { pick, turnOf, yes } from './luck.ts';

/** What it owes an answer to, answered by the toss of a coin. */
export const answersTo = (sight: Sight): readonly DelegationCommand[] => [
  ...Object.entries(sight.view.process).flatMap(([id, process]): DelegationCommand[] => {
    const { owner, stage, answers: said, line } = process;
    if (owner === sight.own || (stage !== 'awaiting' && stage !== 'running') || said.some(({ state }) => state === sight.own)) return [];
    const agree = yes(sight, `answer|${id}`) && mayJoin(sight, process);
    return [
      {
        type: 'process.answer',
        process: id as `process:${string}`,
        answer: agree ? (line.act === 'notice' ? 'acknowledge' : 'accept') : 'refuse',
        text: '',
        cites: [],
      },
    ]; // ids of the kind `process`
  }),
  ...Object.entries(sight.view.agreement).flatMap(([id, { stage, version, signatures, terms: text }]): DelegationCommand[] => {
    const agreement = id as `agreement:${string}`; // ids of the kind `agreement`
    if (!text.parties.includes(sight.own)) return [];
    if (stage === 'open' && !signatures.includes(sight.own) && yes(sight, `sign|${id}`))
      return [{ type: 'agreement.sign', agreement, version, reservation: text.form === 'binding' && yes(sight, `reserve|${id}`) ? 0 : null }];
    return stage === 'under-review' && signatures.includes(sight.own)
      ? [{ type: 'agreement.judge', agreement, clause: 0, verdict: yes(sight, `judge|${id}`) ? 'keep' : 'drop' }]
      : [];
  }),
  ...Object.entries(sight.view.case).flatMap(([id, entry]): DelegationCommand[] => {
    const open =
      (entry.stage === 'found' && entry.turn + 2 <= turnOf(sight)) ||
      (entry.stage === 'filed' && entry.lane === 'emergency' && entry.turn < turnOf(sight));
    if (!open || entry.by === sight.own || entry.accused === sight.own || entry.ballots[sight.own] !== undefined) return [];
    return [
      {
        type: 'case.vote',
        case: id as `case:${string}`,
        ballot: pick(sight, `vote|${id}`, ['yes', 'no', 'abstain'] as const) ?? 'abstain',
        explanation: '',
      },
    ]; // ids of the kind `case`
  }),
  ...Object.entries(sight.view.dispute).flatMap(
    ([id, { against, stage }]): DelegationCommand[] =>
      against === sight.own && stage === 'claimed'
        ? [{ type: 'dispute.answer', dispute: id as `dispute:${string}`, consent: yes(sight, `consent|${id}`) }]
        : [], // ids of the kind `dispute`
  ),
];

/** Its own slow acts: now and then it thinks better of one, or lets one that asks nobody rest for a while. */
export const secondThoughts = (sight: Sight): readonly DelegationCommand[] =>
  Object.entries(sight.view.process).flatMap(([key, { owner, stage, mayPause }]): DelegationCommand[] => {
    const process = key as `process:${string}`; // ids of the kind `process`
    if (owner !== sight.own) return [];
    if (stage === 'paused') return yes(sight, `resume|${key}`) ? [{ type: 'process.pause', process, paused: false }] : [];
    if (stage !== 'running' && stage !== 'awaiting') return [];
    const mood = sight.luck(`mood|${key}`, 12);
    if (mood === 0) return [{ type: 'process.withdraw', process }];
    return mood === 1 && stage === 'running' && mayPause ? [{ type: 'process.pause', process, paused: true }] : [];
  });
