/** Hypotheses by items: which item speaks for or against which explanation, and how much weight it can bear. */
import { Fragment, useState } from 'react';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { TlpMark } from '../../parts/TlpMark.tsx';
import { useBoard } from '../../store/deskContext.tsx';
import { useLabels } from '../../store/labels.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import type { Question } from './Assess.tsx';

const starsOf = (item: ItemView, question: Question): { readonly [id: string]: number } => (question === 'who' ? item.whoStars : item.linkStars);

export const Stars = ({ stars }: { readonly stars: number }) => {
  const { t } = useWords();
  const label = stars < 0 ? t('assess.against', { n: -stars }) : t('assess.stars', { n: stars });
  if (stars === 0)
    return (
      <span className="stars none">
        <span aria-hidden="true">·</span>
        <span className="hidden">{label}</span>
      </span>
    );
  return (
    <span className={stars < 0 ? 'stars against' : 'stars'}>
      <span aria-hidden="true">{stars < 0 ? `−${'☆'.repeat(-stars)}` : '★'.repeat(stars)}</span>
      <span className="hidden">{label}</span>
    </span>
  );
};

export const Matrix = ({
  items,
  question,
  showHolder,
}: {
  readonly items: readonly ItemView[];
  readonly question: Question;
  readonly showHolder: boolean;
}) => {
  const { t } = useWords();
  const board = useBoard();
  const nameOf = useNames();
  const hypotheses: readonly string[] = question === 'who' ? board.who.map(({ id }) => id) : board.link.map(({ id }) => id);
  const shown =
    question === 'who' ? hypotheses : hypotheses.filter((id) => items.some((item) => (item.linkStars[id as `link:${string}`] ?? 0) !== 0));
  return (
    <>
      <div className="matrix-box scroll" tabIndex={0} role="region" aria-label={t('assess.evidence')}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">{t('assess.item')}</th>
              {shown.map((id) => (
                <th key={id} scope="col" className="hypothesis">
                  <span>{nameOf(id)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ItemRows key={`${item.holder}|${item.item}`} item={item} hypotheses={shown} question={question} showHolder={showHolder} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="tiny muted">{t('assess.meaning')}</p>
    </>
  );
};

const ItemRows = ({
  item,
  hypotheses,
  question,
  showHolder,
}: {
  readonly item: ItemView;
  readonly hypotheses: readonly string[];
  readonly question: Question;
  readonly showHolder: boolean;
}) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  const [open, setOpen] = useState(false);
  const stars = starsOf(item, question);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <button type="button" className="item-name" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say(item.title)}
          </button>
          <span className="row tiny item-tags">
            {showHolder && <span className="chip accent">{nameOf(item.holder)}</span>}
            <span className="muted">{t(`type.${item.type}`)}</span>
            {item.sensitivity !== 'open' && <Lock item={item} />}
            <TlpMark tlp={item.tlp} />
          </span>
        </th>
        {hypotheses.map((id) => (
          <td key={id} className="cell-stars">
            <Stars stars={stars[id] ?? 0} />
          </td>
        ))}
      </tr>
      {open && (
        <tr className="item-text">
          <td colSpan={hypotheses.length + 1}>
            <ItemText item={item} />
          </td>
        </tr>
      )}
    </Fragment>
  );
};

const Lock = ({ item }: { readonly item: ItemView }) => {
  const { t } = useWords();
  const risk = item.sensitivity === 'source-risk';
  return (
    <span className={risk ? 'chip bad' : 'chip warn'}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        <path d="M3 5V3.6a3 3 0 0 1 6 0V5h1v6H2V5zm1.4 0h3.2V3.6a1.6 1.6 0 0 0-3.2 0z" fill="currentColor" />
      </svg>
      {t(risk ? 'assess.risk' : 'assess.lock')}
    </span>
  );
};

export const ItemText = ({ item }: { readonly item: ItemView }) => {
  const { t, say } = useWords();
  const labels = useLabels();
  const nameOf = useNames();
  return (
    <div className="stack-s">
      <p className="prose">{say(item.text)}</p>
      <p className="small">
        {t('assess.grade', { reliability: t(`reliability.${item.reliability}`), credibility: t(`credibility.${item.credibility}`) })}
        {labels && <span className="mono faint"> ({`${item.reliability}${String(item.credibility)}`})</span>}
      </p>
      <p className="small muted">
        {t('assess.from', { producer: t(`producer.${item.producer}`), via: t(`via.${item.via}`, { from: nameOf(item.from) }) })}{' '}
        {t(`level.${item.level}`)} · {t('assess.cluster', { name: item.cluster })} · {t('assess.turnGot', { turn: item.turn })}
      </p>
    </div>
  );
};
