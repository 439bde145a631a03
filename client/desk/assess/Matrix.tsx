/** Hypotheses by items: which item speaks for or against which explanation; items of one strand stand together under one mark. */
import { Fragment, useState } from 'react';
import type { StateId } from '../../../shared/model/ids.ts';
import type { ItemView } from '../../../shared/view/kinds.ts';
import { TermLink } from '../../references/TermLink.tsx';
import { useBoard } from '../../store/deskContext.tsx';
import { hypothesesOf, starsOf, strandsOf, type Question, type Strand } from '../../store/evidence.ts';
import { useNames } from '../../words/names.ts';
import { useWords } from '../../words/words.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { Grade, Handling, Lock, Stars, StrandMark } from './Marks.tsx';

interface Props {
  readonly own: StateId | null;
  readonly items: readonly ItemView[];
  readonly question: Question;
}

export const Matrix = ({ own, items, question }: Props) => {
  const { t } = useWords();
  const board = useBoard();
  const nameOf = useNames();
  const hypotheses = hypothesesOf(board, items, question);
  const strands = strandsOf(items);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="stack-s">
      <div className="matrix-box scroll" tabIndex={0} role="region" aria-label={t('assess.evidence')}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col" className="item-head">
                {t('assess.item')}
              </th>
              {hypotheses.map((id) => (
                <th key={id} scope="col" className="hypothesis">
                  {nameOf(id)}
                </th>
              ))}
            </tr>
          </thead>
          {strands.map((strand) => (
            <tbody key={strand.letter} className="strand-rows" data-tone={strand.at % 5}>
              {strand.items.map((item) => {
                const id = `${item.holder}|${item.item}`;
                return (
                  <Fragment key={id}>
                    <ItemRow
                      item={item}
                      strand={strand}
                      stars={hypotheses.map((each) => starsOf(item, question)[each] ?? 0)}
                      open={open === id}
                      showHolder={own === null}
                      toggle={() => setOpen(open === id ? null : id)}
                    />
                    {open === id && (
                      <tr className="item-text">
                        <td colSpan={hypotheses.length + 1}>
                          <ItemDetails own={own} item={item} strand={strand} />
                        </td>
                      </tr>
                    )}
                  </Fragment>
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
      <p className="tiny muted">
        {t('board.strands', { items: items.length, strands: strands.length })} {t('assess.meaning')} {t('board.grades')}{' '}
        <TermLink id="play.strand" name={t('board.strand.what')} />
      </p>
    </div>
  );
};

interface RowProps {
  readonly item: ItemView;
  readonly strand: Strand;
  readonly stars: readonly number[];
  readonly open: boolean;
  readonly showHolder: boolean;
  readonly toggle: () => void;
}
const ItemRow = ({ item, strand, stars, open, showHolder, toggle }: RowProps) => {
  const { t, say } = useWords();
  const nameOf = useNames();
  return (
    <tr className={open ? 'item-open' : undefined}>
      <th scope="row">
        <div className="item-cell">
          <StrandMark strand={strand} />
          <div className="item-words">
            <button type="button" className="item-name" aria-expanded={open} onClick={toggle}>
              {say(item.title)}
            </button>
            <span className="item-meta">
              {showHolder && <b>{nameOf(item.holder)} · </b>}
              <Grade item={item} />
            </span>
            <span className="item-meta">{t('board.reachedTurn', { via: t(`via.${item.via}`, { from: nameOf(item.from) }), turn: item.turn })}</span>
            <span className="item-meta item-signs">
              <Lock item={item} /> <Handling item={item} />
            </span>
          </div>
        </div>
      </th>
      {stars.map((each, at) => (
        <td key={at} className="cell-stars">
          <Stars stars={each} />
        </td>
      ))}
    </tr>
  );
};
