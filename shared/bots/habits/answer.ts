/** Answering what others ask: reviews, drills, mediation, legal assistance, notices, joint claims. */
import type { DelegationCommand } from '../../exercise/command.ts';
import { rule } from '../../model/ruleset.ts';
import type { ProcessView } from '../../view/kinds.ts';
import { fileOn, itemIds, itemsOn, meansOf, type Sight } from '../sight.ts';
import type { Temper } from '../temper.ts';
import { atLeast, turnOf } from './knows.ts';

const asked = (sight: Sight): readonly (readonly [string, ProcessView])[] =>
  Object.entries(sight.view.process).filter(
    ([, { owner, stage, answers, dueTurn }]) =>
      owner !== sight.own &&
      (stage === 'awaiting' || stage === 'running') &&
      (dueTurn === null || dueTurn >= turnOf(sight)) &&
      !answers.some(({ state }) => state === sight.own),
  );

/** TR5, AT21: a name is put under something joint with Standing left, and under a claim whose file one holds something of. */
export const mayJoin = (sight: Sight, { line }: ProcessView): boolean =>
  (line.act !== 'attribute' && line.act !== 'coalition') ||
  ((meansOf(sight)?.standing ?? 0) > rule('lowTrack', sight.board) && (line.act === 'coalition' || line.cites.length > 0));

/** A partner joins a claim that its own file carries, too. */
const joins = (sight: Sight, { line }: ProcessView): boolean => {
  if (line.act === 'coalition') return atLeast(fileOn(sight, line.incident)?.who, 'supported');
  if (line.act !== 'attribute') return false;
  const file = fileOn(sight, line.incident);
  return line.cites.length > 0 && file?.who.leading === line.who && file.link.leading === line.link && atLeast(file.who, 'supported');
};

export const answers = (sight: Sight, temper: Temper): readonly DelegationCommand[] =>
  asked(sight).map(([id, process]): DelegationCommand => {
    const { line } = process;
    const base = { type: 'process.answer', process: id as `process:${string}`, text: '', cites: [] } as const; // ids of the kind `process`
    if (line.act === 'notice') return { ...base, cites: [], answer: temper.actsOnTerritory ? 'possible' : 'acknowledge' };
    if (line.act === 'attribute' || line.act === 'coalition') {
      const join = temper.endorses && mayJoin(sight, process) && joins(sight, process);
      return {
        ...base,
        answer: join ? 'accept' : 'refuse',
        cites:
          join && line.act === 'attribute'
            ? itemIds(
                itemsOn(sight, line.incident).filter(({ sensitivity }) => sensitivity !== 'source-risk'),
                4,
              )
            : [],
      };
    }
    return { ...base, cites: [], answer: 'accept' };
  });
