/** Our tracks and means. */
import type { StateId } from '../../../shared/model/ids.ts';
import { rule } from '../../../shared/model/ruleset.ts';
import { TRACKS } from '../../../shared/model/terms.ts';
import { TermLink } from '../../references/TermLink.tsx';
import { useBoard, useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';

export const Tracks = ({ own }: { readonly own: StateId }) => {
  const { t, decimal } = useWords();
  const low = rule('lowTrack', useBoard());
  const mine = useView().own[own];
  if (mine === undefined) return null;
  return (
    <section className="stack-s" aria-labelledby="tracks-title">
      <h2 id="tracks-title" className="eyebrow">
        {t('rail.tracks')}
      </h2>
      <dl className="tracks">
        {TRACKS.map((track) => {
          const value = mine[track];
          const tone = value <= low ? 'bad' : value <= low + 100 ? 'warn' : 'ok';
          return (
            <div key={track}>
              <dt>
                <strong>
                  <TermLink id={`play.${track}`} name={t(`track.${track}`)} />
                </strong>{' '}
                <span className="tiny muted">{t(`track.${track}.is`)}</span>
              </dt>
              <dd>
                <span className="mono">{decimal(value)}</span> <span className="tiny faint">{t('rail.of10')}</span>
              </dd>
              <div className={`bar ${tone}`} aria-hidden="true">
                <i style={{ inlineSize: `${String(value / 10)}%` }} />
                <b style={{ insetInlineStart: `${String(low / 10)}%` }} />
              </div>
            </div>
          );
        })}
      </dl>
      <div className="means">
        <p>
          <span className="tiny muted">
            <TermLink id="play.capacity" name={t('rail.capacity')} />
          </span>
          <Pips n={mine.capacity} />
          <span className="hidden">{t('rail.left', { n: mine.capacity })}</span>
        </p>
        <p>
          <span className="tiny muted">
            <TermLink id="play.slots" name={t('rail.slots')} />
          </span>
          <Pips n={mine.slots} />
          <span className="hidden">{t('rail.left', { n: mine.slots })}</span>
        </p>
      </div>
    </section>
  );
};
const Pips = ({ n }: { readonly n: number }) => (
  <span className="pips" aria-hidden="true">
    <b className="mono">{n}</b>
    {Array.from({ length: Math.max(0, Math.min(6, n)) }, (_, at) => (
      <i key={at} />
    ))}
  </span>
);
