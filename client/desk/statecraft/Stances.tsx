/** What each state has said of the law, and its slow national choices. */
import type { StateId } from '../../../shared/model/ids.ts';
import { POLICY_SWITCHES, type PolicySwitch } from '../../../shared/model/terms.ts';
import type { StateView } from '../../../shared/view/kinds.ts';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { Fold } from './Fold.tsx';
import { TOPICS } from './Position.tsx';

const SWITCHES = Object.keys(POLICY_SWITCHES) as readonly PolicySwitch[]; // keys of a constant table

export const Stances = () => {
  const { t } = useWords();
  const view = useView();
  const board = useBoard();
  const rows = board.states.flatMap(({ id }) => {
    const state = view.state[id];
    return state === undefined ? [] : [[id, state] as const];
  });
  return (
    <Fold title={t('world.states')}>
      <h3>{t('position.others')}</h3>
      <Positions rows={rows.filter(([, { position }]) => position !== null)} />
      <h3>{t('policy.title')}</h3>
      <div className="scroll stances" tabIndex={0} role="region" aria-label={t('policy.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('table.state')}</th>
              {SWITCHES.map((each) => (
                <th key={each} scope="col">
                  {t(`policy.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, { policy }]) => (
              <PolicyRow key={id} id={id} policy={policy} />
            ))}
          </tbody>
        </table>
      </div>
    </Fold>
  );
};

const PolicyRow = ({ id, policy }: { readonly id: StateId; readonly policy: StateView['policy'] }) => {
  const { t } = useWords();
  const nameOf = useNames();
  return (
    <tr>
      <th scope="row">{nameOf(id)}</th>
      {SWITCHES.map((each) => (
        <td key={each}>{t(`policyChoice.${policy[each]}`)}</td>
      ))}
    </tr>
  );
};

const Positions = ({ rows }: { readonly rows: readonly (readonly [StateId, StateView])[] }) => {
  const { t, term } = useWords();
  const nameOf = useNames();
  if (rows.length === 0) return <p className="small faint">{t('position.others.none')}</p>;
  return (
    <div className="scroll stances" tabIndex={0} role="region" aria-label={t('position.others')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.state')}</th>
            {TOPICS.map((topic) => (
              <th key={topic} scope="col">
                {t(`position.${topic}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, { position }]) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              {TOPICS.map((topic) => (
                <td key={topic}>{position === null ? '' : term(`position.${topic}.${position[topic]}`)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
