/** The one rail of notices, under the map: what waits for us, what is for us, the background. */
import { useState } from 'react';
import type { StateId } from '../../shared/model/ids.ts';
import { useDeskState, useView } from '../store/deskContext.tsx';
import { exerciseOf } from '../store/selectors.ts';
import { GRADES, noticesOf, type Grade, mustActCount } from '../store/notices.ts';
import { useNames } from '../words/names.ts';
import { useWords } from '../words/words.tsx';
import { NoticeList } from './Feed.tsx';
import type { GoTo } from './seek.ts';

export const Notices = ({ own, go }: { readonly own: StateId | null; readonly go: GoTo }) => {
  const words = useWords();
  const { t } = words;
  const view = useView();
  const since = useDeskState((state) => state.noticedAt);
  const [grade, setGrade] = useState<Grade | 'all'>('all');
  const all = noticesOf(view, own, useNames(), words);
  const shown = all.filter((notice) => grade === 'all' || notice.grade === grade);
  const waiting = mustActCount(all);
  return (
    <div className="feed-box">
      <div className="feed-head">
        <h2 className="eyebrow" id="notices" tabIndex={-1}>
          {t('notice.title')}
        </h2>
        {own !== null && (
          <div className="segmented mini-segmented" role="group" aria-label={t('notice.show')}>
            {(['all', ...GRADES] as const).map((each) => (
              <button key={each} type="button" aria-pressed={grade === each} onClick={() => setGrade(each)}>
                {t(`notice.${each}`)}
                {each === 'must' && waiting > 0 && <span className="tab-count">{waiting}</span>}
              </button>
            ))}
          </div>
        )}
      </div>
      <div className="scroll" tabIndex={0} role="log" aria-live="off" aria-label={t('notice.title')}>
        {shown.length === 0 ? (
          <p className="faint small pad feed-none">{t(grade === 'all' ? 'pane.feed.none' : `notice.none.${grade}`)}</p>
        ) : (
          <NoticeList
            notices={shown}
            since={exerciseOf(view).stage === 'running' ? since : Infinity}
            go={(notice) => notice.go !== null && go(notice.go.tab, notice.go.section)}
          />
        )}
      </div>
    </div>
  );
};
