/** What stands one step from rupture, for the white cell to let go on or to stop. */
import { useSend, useView } from '../store/deskContext.tsx';
import { laddersFor } from '../store/selectors.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';

export const Ultimatums = () => {
  const { t, list } = useWords();
  const nameOf = useNames();
  const send = useSend();
  const open = laddersFor(useView(), null, true).filter(({ dyad }) => dyad.ultimatum !== null);
  return (
    <>
      {open.map(
        ({ id, dyad }) =>
          dyad.ultimatum !== null && (
            <section key={id} className="note bad row spread" role="alert">
              <div className="grow">
                <h2>{t('cell.ultimatum', { dyad: nameOf(id) })}</h2>
                <p>
                  {dyad.ultimatum.ruling === 'open'
                    ? t('cell.ultimatum.is', { by: list(dyad.ultimatum.by.map(nameOf)) })
                    : t(`cell.ultimatum.ruled.${dyad.ultimatum.ruling}`)}
                </p>
              </div>
              {dyad.ultimatum.ruling === 'open' && (
                <span className="row">
                  <button type="button" onClick={() => void send({ type: 'ultimatum.rule', dyad: id, goOn: false })}>
                    {t('cell.ultimatum.stop')}
                  </button>
                  <button type="button" className="danger" onClick={() => void send({ type: 'ultimatum.rule', dyad: id, goOn: true })}>
                    {t('cell.ultimatum.goOn')}
                  </button>
                </span>
              )}
            </section>
          ),
      )}
    </>
  );
};
