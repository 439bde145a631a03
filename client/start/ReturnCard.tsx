/** Back to a seat that this browser holds: a closed tab must not cost a place at the table. */
import { navigate } from '../app/route.ts';
import { keptSeats, type KeptSeat } from '../connection/keys.ts';
import { useWords } from '../words/words.tsx';

const MOST = 3;
/** The start page knows no scenario: a state is named by its id, made readable. */
const stateOf = ({ viewer }: KeptSeat): string => {
  const bare = viewer.slice(viewer.indexOf(':') + 1).replaceAll('-', ' ');
  return bare.charAt(0).toUpperCase() + bare.slice(1);
};

export const ReturnCard = () => {
  const { t } = useWords();
  const seats = keptSeats().slice(0, MOST);
  if (seats.length === 0) return null;
  return (
    <section className="card way way-main way-return" aria-labelledby="return-title">
      <h2 id="return-title">{t('start.return')}</h2>
      <div className="row">
        {seats.map((seat) => (
          <button key={seat.exercise} type="button" className="big" onClick={() => navigate(`/x/${encodeURIComponent(seat.exercise)}`)}>
            {seat.name === '' ? stateOf(seat) : t('start.return.to', { name: seat.name, state: stateOf(seat) })}
          </button>
        ))}
      </div>
    </section>
  );
};
