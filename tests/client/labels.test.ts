/** Names on the map: in the pane, clear of the legend, off each other and off the signs, for every region that ships. */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadScenario } from '../../server/scenarios/load.ts';
import { boardOf } from '../../shared/view/board.ts';
import { inside, labelsOf } from '../../client/board/labels.ts';
import { fitted, padsOf } from '../../client/board/place.ts';

const SCENARIOS = ['cold-harbour', 'clear-water', 'undertow'] as const;
/** Panes as they come: desk, control room, replay, a narrow desk, a zoomed page. */
const PANES = [
  [551, 498],
  [642, 545],
  [551, 370],
  [350, 380],
  [640, 300],
  [474, 268],
] as const;

test.each(SCENARIOS)('the names of %s stand clear of each other and of the legend', async (name) => {
  const loaded = await loadScenario(resolve(import.meta.dirname, '../../scenarios', name));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  const board = boardOf(loaded.value);
  for (const [width, height] of PANES) {
    const pane = { width, height, dpr: 1 };
    const region = fitted(board, pane);
    const labels = [...labelsOf(region, pane, (state) => state.replace('state:', ''))];
    expect(labels).toHaveLength(board.states.length);
    for (const [state, { x, y, half }] of labels) {
      const where = `${state} at ${String(width)} × ${String(height)}`;
      expect({ where, inside: x - half.x >= 0 && x + half.x <= width && y + half.y <= height - padsOf(width, 1).bottom }).toEqual({
        where,
        inside: true,
      });
      const abroad = region.shapes.filter((shape) => shape.id !== state && shape.rings.some((ring) => inside(ring, { x, y })));
      expect({ where, abroad: abroad.map(({ id }) => id) }).toEqual({ where, abroad: [] });
      const crossed = labels.filter(
        ([other, at]) => other !== state && Math.abs(at.x - x) < half.x + at.half.x && Math.abs(at.y - y) < half.y + at.half.y,
      );
      expect({ where, crossed: crossed.map(([other]) => other) }).toEqual({ where, crossed: [] });
    }
  }
});
