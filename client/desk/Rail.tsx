/** The delegation's rail: what to do now, our means and tracks, what is under way, the ladders, the others, who is here. */
import type { StateId } from '../../shared/model/ids.ts';
import { useReadOnly } from '../store/deskContext.tsx';
import { Ladders } from './rail/Ladders.tsx';
import { Members } from './rail/Members.tsx';
import { Others } from './rail/Others.tsx';
import { TeamTalk } from './rail/TeamTalk.tsx';
import { Todo } from './rail/Todo.tsx';
import { Tracks } from './rail/Tracks.tsx';
import { World } from './rail/World.tsx';
import { UnderWay } from './rail/UnderWay.tsx';
import type { GoTo } from './seek.ts';

export const Rail = ({ own, go }: { readonly own: StateId | null; readonly go: GoTo }) => {
  const readOnly = useReadOnly();
  return (
    <div className="rail">
      {own !== null && !readOnly && <Todo own={own} go={go} />}
      {own !== null && <TeamTalk own={own} readOnly={readOnly} />}
      {own !== null && <Tracks own={own} />}
      {own !== null && <UnderWay own={own} />}
      <Ladders own={own} />
      <Others own={own} />
      {own !== null && !readOnly && <Members own={own} />}
      <World />
    </div>
  );
};
