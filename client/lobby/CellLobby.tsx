import { BOT_STYLES, ROLES, type BotStyle } from '../../shared/model/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';
import { Comcheck } from './Comcheck.tsx';
import { Codes, useCodes } from '../start/Codes.tsx';
import { useBoard, useDeskState, useSend, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const CellLobby = () => {
  const { t } = useWords();
  const view = useView();
  const board = useBoard();
  const send = useSend();
  const exercise = useDeskState((state) => state.exercise);
  const { locked } = exerciseOf(view);
  const players = board.states.filter(({ playable }) => playable).map(({ id }) => id);
  const empty = players.filter((id) => view.state[id]?.seat === 'empty');
  const codes = useCodes(exercise);
  const fill = () => empty.forEach((state) => void send({ type: 'seat.setBot', state, style: 'responsible' }));
  return (
    <div className="stack-l">
      <section className="card stack" aria-labelledby="cell-lobby">
        <div className="row spread">
          <h2 id="cell-lobby">{t('lobby.cell.seats')}</h2>
          <div className="row">
            <button type="button" aria-pressed={locked} onClick={() => void send({ type: 'lobby.lock', locked: !locked })}>
              {t(locked ? 'lobby.cell.unlock' : 'lobby.cell.lock')}
            </button>
            <button type="button" onClick={fill} disabled={empty.length === 0}>
              {t('lobby.cell.fill')}
            </button>
            <button type="button" className="primary" onClick={() => void send({ type: 'exercise.start' })}>
              {t('lobby.cell.start')}
            </button>
          </div>
        </div>
        <p className="muted small">{locked ? t('lobby.cell.locked') : t('lobby.cell.start.is')}</p>
        <ul className="seats">
          {players.map((id) => (
            <SeatCard key={id} state={id} />
          ))}
        </ul>
      </section>
      <Comcheck />
      {codes.length > 0 && (
        <section className="stack">
          <Codes codes={codes} />
        </section>
      )}
    </div>
  );
};

export const SeatCard = ({ state }: { readonly state: StateId }) => {
  const { list, t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const people = useDeskState((desk) => desk.people);
  const seat = view.seat[state];
  return (
    <li className="card stack-s">
      <div className="row spread">
        <h3>{nameOf(state)}</h3>
        <span className="chip">{t(`lobby.state.${view.state[state]?.seat ?? 'empty'}`)}</span>
      </div>
      {(seat?.members ?? []).length === 0 ? (
        <p className="faint small">{t('lobby.cell.noOne')}</p>
      ) : (
        <ul className="stack-s">
          {(seat?.members ?? []).map((person) => (
            <li key={person} className="small">
              <i className={people[person]?.connected ? 'dot on' : 'dot'} /> {people[person]?.name ?? t('lobby.absent')}{' '}
              <span className="muted">{list(ROLES.filter((role) => seat?.roles[role] === person).map((role) => t(`role.${role}`)))}</span>
              <span className="hidden">{t(people[person]?.connected ? 'lobby.connected' : 'lobby.absent')}</span>
            </li>
          ))}
        </ul>
      )}
      <BotControl state={state} />
    </li>
  );
};

/** The first four styles are sensible ways to play, the others are poor ones to learn from (shared/model/terms.ts). */
const VIABLE = 4;
const BOT_GROUPS = [
  { label: 'bots.viable', styles: BOT_STYLES.slice(0, VIABLE) },
  { label: 'bots.poor', styles: BOT_STYLES.slice(VIABLE) },
] as const;

/** Software in and out of a seat: two taps at most. */
export const BotControl = ({ state }: { readonly state: StateId }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const bot = useView().seat[state]?.bot ?? null;
  const set = (style: BotStyle | null) => void send({ type: 'seat.setBot', state, style });
  if (bot === null)
    return (
      <div>
        <button type="button" className="mini" onClick={() => set('responsible')}>
          {t('lobby.cell.bot')}
        </button>
      </div>
    );
  return (
    <div className="row">
      <select
        className="mini-select"
        aria-label={t('lobby.cell.style', { state: nameOf(state) })}
        value={bot}
        onChange={(event) => set(BOT_STYLES.find((style) => style === event.target.value) ?? 'responsible')}
      >
        {BOT_GROUPS.map(({ label, styles }) => (
          <optgroup key={label} label={t(label)}>
            {styles.map((style) => (
              <option key={style} value={style}>
                {t(`bot.${style}`)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <button type="button" className="mini" onClick={() => set(null)}>
        {t('lobby.cell.noBot')}
      </button>
    </div>
  );
};
