/** The signs of an item on the board: stars, strand, grade, lock, who may read it. */
import type { ItemView } from '../../../shared/view/kinds.ts';
import type { Strand } from '../../store/evidence.ts';
import { useLabels } from '../../store/labels.ts';
import { useWords } from '../../words/words.tsx';

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

/** Five tones and the letter: colour alone tells nobody anything. */
const TONES = 5;
export const StrandMark = ({ strand, long = false }: { readonly strand: Strand; readonly long?: boolean }) => {
  const { t } = useWords();
  const text = t('board.strand.of', { letter: strand.letter, n: strand.items.length });
  return (
    <span className="strand" data-tone={strand.at % TONES} title={long ? undefined : text}>
      <b aria-hidden="true">{strand.letter}</b>
      <span className={long ? '' : 'hidden'}>{text}</span>
    </span>
  );
};

/** Source and content, each in words; the codes beside them where they are shown. */
export const Grade = ({ item }: { readonly item: ItemView }) => {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <span>
      {t(`board.reliability.${item.reliability}`)} · {t(`credibility.${item.credibility}`)}
      {labels && <span className="mono faint"> {`${item.reliability}${String(item.credibility)}`}</span>}
    </span>
  );
};

export const Lock = ({ item }: { readonly item: ItemView }) => {
  const { t } = useWords();
  if (item.sensitivity === 'open') return <span className="muted">{t('sensitivity.open')}</span>;
  const risk = item.sensitivity === 'source-risk';
  return (
    <span className={risk ? 'lock bad' : 'lock warn'}>
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d="M3 5V3.6a3 3 0 0 1 6 0V5h1v6H2V5zm1.4 0h3.2V3.6a1.6 1.6 0 0 0-3.2 0z" fill="currentColor" />
      </svg>
      {t(`sensitivity.${item.sensitivity}`)}
    </span>
  );
};

/** Who may read it, in words; the label beside it where labels are shown. */
export const Handling = ({ item }: { readonly item: ItemView }) => {
  const { t } = useWords();
  return (
    <span>
      <span className="muted">{t(`tlp.${item.tlp}`)}</span>
      {useLabels() && (
        <>
          {' '}
          <span className="tlp tiny" data-tlp={item.tlp}>
            TLP:{item.tlp}
          </span>
        </>
      )}
    </span>
  );
};
