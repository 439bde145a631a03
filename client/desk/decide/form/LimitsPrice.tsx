/** What a limit on rights costs and gives back, named before it is put on the sheet; the numbers are those of the rules. */
import { extensionList, priceList, type PriceRow } from '../../../../shared/acts/limitPrices.ts';
import type { LineOf } from '../../../../shared/acts/orderLine.ts';
import { signed } from '../../../parts/format.ts';
import { useWords } from '../../../words/words.tsx';
import type { Desk } from '../choices.ts';

type Line = LineOf<'emergency'> | LineOf<'extend'>;
const rowsOf = (line: Line, { view, board }: Desk): readonly PriceRow[] =>
  line.act === 'emergency' ? priceList(line, board) : extensionList(view.measure[line.emergency]?.audited ?? false, board);

export const LimitsPrice = ({ line, desk }: { readonly line: Line; readonly desk: Desk }) => {
  const { t } = useWords();
  const rows = rowsOf(line, desk);
  return (
    <section className="limits-price" aria-label={t('limits.price')}>
      <h4>{t('limits.price')}</h4>
      <PriceRows title={t('limits.price.now')} rows={rows.filter(({ now }) => now)} />
      <PriceRows title={t('limits.price.later')} rows={rows.filter(({ now }) => !now)} />
    </section>
  );
};

const PriceRows = ({ title, rows }: { readonly title: string; readonly rows: readonly PriceRow[] }) => {
  const words = useWords();
  const { t } = words;
  if (rows.length === 0) return null;
  return (
    <div className="stack-s">
      <p className="tiny muted">{title}</p>
      <dl className="small">
        {rows.map(({ name, moves }) => (
          <div key={name}>
            <dt>{t(`limits.price.${name}`)}</dt>
            <dd>
              {moves.map(({ track, by }) => (
                <span key={track} className={by < 0 ? 'bad' : 'ok'}>
                  {t(`track.${track}`)} <bdi dir="ltr">{signed(by, words)}</bdi>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
