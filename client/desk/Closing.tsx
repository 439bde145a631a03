/** After the end: the truth, the world, our result, and how our belief went against the truth. */
import { TRACKS } from '../../shared/model/terms.ts';
import type { IncidentId, StateId } from '../../shared/model/ids.ts';
import { navigate } from '../app/route.ts';
import { useBoard, useDeskState, useView } from '../store/deskContext.tsx';
import { entries } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { World } from './rail/World.tsx';
import { beliefTrackOf, useBeliefTrack } from './beliefTrack.ts';
import { floorsOf } from '../../shared/norms/floors.ts';

export const Closing = ({ own, look }: { readonly own: StateId | null; readonly look: () => void }) => {
  const { t } = useWords();
  const exercise = useDeskState((state) => state.exercise);
  const view = useView();
  const result = view.world['world']?.result ?? null;
  return (
    <main className="closing">
      <div className="row spread">
        <h1>{t('closing.title')}</h1>
        <span className="row">
          <button type="button" onClick={look}>
            {t('closing.back')}
          </button>
          <button type="button" className="primary" onClick={() => navigate(`/x/${encodeURIComponent(exercise)}/replay`)}>
            {t('closing.replay')}
          </button>
        </span>
      </div>
      <div className="closing-grid">
        <section className="card stack-s">
          <h2 className="eyebrow">{t('closing.world')}</h2>
          {result !== null && (
            <>
              <p className="closing-big">{t(`world.${result}`)}</p>
              <p className="muted">{t(`world.${result}.is`)}</p>
            </>
          )}
          <World bare />
        </section>
        {own !== null && <OwnResult own={own} />}
      </div>
      <section className="stack-s">
        <h2>{t('closing.truth')}</h2>
        <Truths />
      </section>
      {own !== null && (
        <section className="stack-s">
          <h2>{t('closing.beliefs')}</h2>
          <BeliefTracks own={own} />
        </section>
      )}
      <AllResults />
    </main>
  );
};

const OwnResult = ({ own }: { readonly own: StateId }) => {
  const { t, say, decimal } = useWords();
  const board = useBoard();
  const mine = useView().own[own];
  if (mine === undefined) return null;
  return (
    <section className="card stack-s">
      <h2 className="eyebrow">{t('closing.medal')}</h2>
      <p className={`closing-big medal-${mine.medal ?? 'none'}`}>{t(`medal.${mine.medal ?? 'none'}`)}</p>
      <p className="row">
        {TRACKS.map((track) => (
          <span key={track} className="chip">
            {t(`track.${track}`)} <span className="mono">{decimal(mine[track])}</span>
          </span>
        ))}
        <span className="chip">
          {t('closing.harm')} <span className="mono">{decimal(mine.harm)}</span>
        </span>
      </p>
      <h3>{t('closing.floors')}</h3>
      <ul className="stack-s">
        {floorsOf(board, mine).map(({ track, floor, held }) => (
          <li key={track} className="row">
            <span className={held ? 'chip ok' : 'chip bad'}>{t(held ? 'closing.held' : 'closing.broken')}</span>
            <span>{t(`closing.floor.${track}`, { floor: decimal(floor) })}</span>
          </li>
        ))}
      </ul>
      <h3>{t('closing.interests')}</h3>
      <ul className="stack-s">
        {mine.interests.map(({ id, text, met }) => (
          <li key={id} className="row row-t">
            <span className={met === true ? 'chip ok' : 'chip'}>{t(met === true ? 'closing.met' : 'closing.unmet')}</span>
            <span className="grow">{say(text)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Truths = () => {
  const { t, say, term } = useWords();
  const nameOf = useNames();
  const view = useView();
  // Only what happened: an exercise may have ended before an incident came to light.
  const truths = entries<IncidentId, ReturnType<typeof useView>['truth'][string]>(view.truth).filter(([id]) => id in view.incident);
  if (truths.length === 0) return <p className="faint">{t('closing.truth.wait')}</p>;
  const story = say(truths[0]?.[1].text);
  return (
    <>
      {story !== '' && <p className="prose note attr">{story}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{t('assess.incident')}</th>
            <th scope="col">{t('closing.cause')}</th>
            <th scope="col">{t('closing.who')}</th>
            <th scope="col">{t('closing.link')}</th>
          </tr>
        </thead>
        <tbody>
          {truths.map(([id, truth]) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{term(`cause.${truth.cause}`)}</td>
              <td>
                <strong>{nameOf(truth.who)}</strong>
              </td>
              <td>{nameOf(truth.link)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const BeliefTracks = ({ own }: { readonly own: StateId }) => {
  const { t } = useWords();
  const nameOf = useNames();
  const view = useView();
  const board = useBoard();
  const history = useBeliefTrack();
  const incidents = entries<IncidentId, ReturnType<typeof useView>['truth'][string]>(view.truth).filter(([id]) => id in view.incident);
  return (
    <div className="belief-tracks">
      {incidents.map(([id, truth]) => {
        const track = beliefTrackOf(history, view, own, id);
        return (
          <div key={id} className="card stack-s">
            <h3>{nameOf(id)}</h3>
            <p className="small muted">{t('closing.was', { name: nameOf(truth.who) })}</p>
            {track.length === 0 ? (
              <p className="small faint">{t('closing.belief.none')}</p>
            ) : (
              <table>
                <tbody>
                  {track.map(({ turn, percents }) => {
                    const right = percents[truth.who] ?? 0;
                    const top = board.who.map((each) => each.id).sort((a, b) => (percents[b] ?? 0) - (percents[a] ?? 0))[0];
                    return (
                      <tr key={turn}>
                        <th scope="row">{t('closing.turn', { turn })}</th>
                        <td className="track-bar">
                          <span className="bar">
                            <i style={{ inlineSize: `${String(right)}%` }} />
                          </span>
                        </td>
                        <td className="num">{t('closing.percent', { n: right })}</td>
                        <td className="small muted">
                          {top !== undefined && top !== truth.who ? `${nameOf(top)} ${t('closing.percent', { n: percents[top] ?? 0 })}` : ''}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            )}
          </div>
        );
      })}
    </div>
  );
};

const AllResults = () => {
  const { t, decimal } = useWords();
  const nameOf = useNames();
  const view = useView();
  const all = entries<StateId, ReturnType<typeof useView>['own'][string]>(view.own);
  if (all.length < 2) return null;
  return (
    <section className="stack-s">
      <h2>{t('closing.all')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('table.state')}</th>
            <th scope="col">{t('closing.medal')}</th>
            {TRACKS.map((track) => (
              <th key={track} scope="col" className="num">
                {t(`track.${track}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(([id, own]) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>{t(`medal.${own.medal ?? 'none'}`)}</td>
              {TRACKS.map((track) => (
                <td key={track} className="num">
                  {decimal(own[track])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
