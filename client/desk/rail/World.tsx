/** The track that all share. */
import { TermLink } from '../../references/TermLink.tsx';
import { useView } from '../../store/deskContext.tsx';
import { useWords } from '../../words/words.tsx';

/** `bare`: without the result, where it stands above in large. */
export const World = ({ bare = false }: { readonly bare?: boolean }) => {
  const { t, decimal } = useWords();
  const world = useView().world['world'];
  if (world === undefined) return null;
  return (
    <section className="stack-s">
      <h2 className="eyebrow">{t('rail.world')}</h2>
      <dl className="tracks">
        <div>
          <dt>
            <TermLink id="play.regime" name={t('rail.regime')} />
          </dt>
          <dd>
            <span className="mono">{decimal(world.regime)}</span> <span className="tiny faint">{t('rail.of10')}</span>
          </dd>
          <div className="bar" aria-hidden="true">
            <i style={{ inlineSize: `${String(world.regime / 10)}%` }} />
          </div>
        </div>
      </dl>
      {!bare && world.result !== null && (
        <p>
          <strong>{t(`world.${world.result}`)}</strong>
        </p>
      )}
    </section>
  );
};
