/** The still part of the map, drawn once per size and theme: sea, shelf, land, hatch, borders, coast, links; and the names, which lie above the signs. */
import type { StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import { curveOf, type Geometry } from './geometry.ts';
import type { Palette } from './theme.ts';

interface Scene {
  readonly ink: CanvasRenderingContext2D;
  readonly geometry: Geometry;
  readonly palette: Palette;
  readonly board: Board;
}

export const bakeBase = (scene: Scene, own: StateId | null): void => {
  sea(scene);
  shelf(scene);
  land(scene, own);
  outlines(scene);
  links(scene);
};

const sea = ({ ink, geometry: { width, height, dpr }, palette }: Scene): void => {
  const glow = ink.createRadialGradient(width / 2, height / 2, 20, width / 2, height / 2, Math.max(width, height) * 0.6);
  glow.addColorStop(0, palette.deep);
  glow.addColorStop(1, palette.sea);
  ink.fillStyle = glow;
  ink.fillRect(0, 0, width, height);
  ink.strokeStyle = palette.grid;
  ink.lineWidth = dpr;
  ink.beginPath();
  const step = 64 * dpr;
  for (let x = step; x < width; x += step) {
    ink.moveTo(x, 0);
    ink.lineTo(x, height);
  }
  for (let y = step; y < height; y += step) {
    ink.moveTo(0, y);
    ink.lineTo(width, y);
  }
  ink.stroke();
};

/** Wide to narrow strokes of the coast read as shallow water on a chart. */
const shelf = ({ ink, geometry: { coarseCoast, dpr }, palette }: Scene): void => {
  ink.lineJoin = 'round';
  for (const [width, alpha] of [
    [44, 0.03],
    [32, 0.04],
    [21, 0.055],
    [13, 0.07],
    [6, 0.1],
  ] as const) {
    ink.strokeStyle = `${palette.shelf}${String(alpha)})`;
    ink.lineWidth = width * dpr;
    ink.stroke(coarseCoast);
  }
};

const land = ({ ink, geometry, palette }: Scene, own: StateId | null): void => {
  const { dpr, width, height } = geometry;
  ink.save();
  ink.shadowColor = 'rgba(0,0,0,0.5)';
  ink.shadowBlur = 14 * dpr;
  ink.shadowOffsetY = 4 * dpr;
  ink.fillStyle = palette.land[0] ?? palette.sea;
  ink.fill(geometry.land);
  ink.restore();
  geometry.states.forEach(({ id, path }, at) => {
    ink.save();
    ink.clip(path);
    ink.fillStyle = id === own ? palette.ownLand : (palette.land[at % palette.land.length] ?? palette.sea);
    ink.fillRect(0, 0, width, height);
    hatch(ink, geometry, palette, ((at * 37) % 180) * (Math.PI / 180));
    ink.strokeStyle = palette.edge;
    for (const edge of [9, 4]) {
      ink.lineWidth = edge * dpr;
      ink.stroke(path);
    }
    ink.restore();
  });
};

/** The hatch's angle differs per state: a cue without colour. */
const hatch = (ink: CanvasRenderingContext2D, { width, height, dpr }: Geometry, palette: Palette, angle: number): void => {
  const reach = width + height;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  ink.strokeStyle = palette.hatch;
  ink.lineWidth = dpr;
  ink.beginPath();
  for (let d = -reach; d < reach; d += 5 * dpr) {
    const [x, y] = [width / 2 - sin * d, height / 2 + cos * d];
    ink.moveTo(x - cos * reach, y - sin * reach);
    ink.lineTo(x + cos * reach, y + sin * reach);
  }
  ink.stroke();
};

const outlines = ({ ink, geometry: { borders, coast, dpr }, palette }: Scene): void => {
  ink.strokeStyle = palette.casing;
  ink.lineWidth = 2.6 * dpr;
  ink.stroke(borders);
  ink.strokeStyle = palette.border;
  ink.lineWidth = dpr;
  ink.setLineDash([5 * dpr, 3 * dpr, 1.2 * dpr, 3 * dpr]);
  ink.stroke(borders);
  ink.setLineDash([]);
  ink.strokeStyle = palette.casing;
  ink.lineWidth = 2.4 * dpr;
  ink.stroke(coast);
  ink.strokeStyle = palette.coast;
  ink.lineWidth = 1.1 * dpr;
  ink.stroke(coast);
};

const BOW = { domestic: 0.08, 'cross-border': 0.13, cable: 0.2 } as const;
const links = ({ ink, geometry: { node, dpr }, palette, board }: Scene): void => {
  board.region.links.forEach(({ from, to, kind }, at) => {
    const [a, b] = [node.get(from), node.get(to)];
    if (a === undefined || b === undefined) return;
    const { c } = curveOf(a, b, BOW[kind] * (at % 2 === 0 ? 1 : -1));
    ink.beginPath();
    ink.moveTo(a.x, a.y);
    ink.quadraticCurveTo(c.x, c.y, b.x, b.y);
    ink.strokeStyle = kind === 'cable' ? palette.cable : palette.link;
    ink.lineWidth = (kind === 'domestic' ? 0.9 : 1.3) * dpr;
    ink.setLineDash(kind === 'cable' ? [1.2 * dpr, 3 * dpr] : kind === 'cross-border' ? [6 * dpr, 2 * dpr] : []);
    ink.stroke();
  });
  ink.setLineDash([]);
};

/** Names shrink less than signs do: they must stay readable. */
export const labelUnit = ({ dpr, unit }: Pick<Geometry, 'dpr' | 'unit'>): number => Math.max(0.84 * dpr, Math.min(dpr, unit));

export const bakeNames = ({ ink, geometry, palette }: Omit<Scene, 'board'>, own: StateId | null, nameOf: (state: StateId) => string): void => {
  const { states, dpr } = geometry;
  ink.textAlign = 'center';
  ink.textBaseline = 'middle';
  ink.lineJoin = 'round';
  for (const { id, label } of states) {
    const name = nameOf(id).toLocaleUpperCase();
    ink.font = `600 ${String((id === own ? 14 : 12.5) * labelUnit(geometry))}px "IBM Plex Sans Condensed", "IBM Plex Sans Arabic", sans-serif`;
    // Letters of joined scripts are not to be pulled apart.
    ink.letterSpacing = /[؀-ۿ]/.test(name) ? '0px' : `${String(2.6 * dpr)}px`;
    ink.strokeStyle = palette.halo;
    ink.lineWidth = 4 * dpr;
    ink.strokeText(name, label.x, label.y);
    ink.fillStyle = palette.label;
    ink.fillText(name, label.x, label.y);
  }
};
