/** The lines of the live layer: tension and agreements between states, messages and claims, loss running from service to service. */
import type Phaser from 'phaser';
import type { CascadeMark, PactMark } from './bonds.ts';
import type { ArcMark, Frame, TensionMark } from './frame.ts';
import { along, curveOf, type Curve, type Geometry, type Point } from './geometry.ts';
import type { Palette } from './theme.ts';

export interface Pen {
  readonly ink: Phaser.GameObjects.Graphics;
  readonly geometry: Geometry;
  readonly palette: Palette;
}

/** Strokes a curve as one path, with dashes of the given lengths in device pixels, up to `end` of its length; gap 0 is a full line. */
export const dashed = (ink: Phaser.GameObjects.Graphics, curve: Curve, [dash, gap]: readonly [number, number], end: number): void => {
  const steps = gap === 0 ? 24 : 72;
  let [travelled, last, drawing]: [number, Point, boolean] = [0, curve.a, false];
  ink.beginPath();
  for (let at = 1; at <= steps * end; at += 1) {
    const point = along(curve, at / steps);
    travelled += Math.hypot(point.x - last.x, point.y - last.y);
    const on = gap === 0 || travelled % (dash + gap) < dash;
    if (on && !drawing) ink.moveTo(last.x, last.y);
    if (on) ink.lineTo(point.x, point.y);
    [last, drawing] = [point, on];
  }
  ink.strokePath();
};

const anchors = ({ geometry }: Pen, a: TensionMark['a'], b: TensionMark['b']): readonly [Point, Point] | null => {
  const [from, to] = [geometry.anchor.get(a), geometry.anchor.get(b)];
  return from === undefined || to === undefined ? null : [from, to];
};

/** From Dispute on, a line between the two capitals: the higher, the thicker. */
const drawTension = (pen: Pen, { a, b, step }: TensionMark): void => {
  const ends = anchors(pen, a, b);
  if (ends === null) return;
  const { ink, geometry, palette } = pen;
  const [from, to] = ends;
  const curve = curveOf(from, to, 0.06);
  const width = (0.6 + step * 0.7) * geometry.dpr;
  ink.lineStyle(width + 2.5 * geometry.dpr, palette.rungCasing, 0.8);
  dashed(ink, curve, [1, 0], 1);
  ink.lineStyle(width, palette.rungs[step] ?? palette.bad, 0.95);
  dashed(ink, curve, [1, 0], 1);
  ink
    .fillStyle(palette.rungs[step] ?? palette.bad, 1)
    .fillCircle(from.x, from.y, 3 * geometry.dpr)
    .fillCircle(to.x, to.y, 3 * geometry.dpr);
};

/** A double line: told apart from a message without colour. */
const drawClaim = ({ ink, geometry: { dpr }, palette }: Pen, from: Point, to: Point, bow: number): void => {
  for (const side of [-2 * dpr, 2 * dpr]) {
    ink.lineStyle(1.2 * dpr, palette.attr, 0.95);
    dashed(ink, curveOf({ x: from.x + side, y: from.y + side }, { x: to.x + side, y: to.y + side }, bow), [9 * dpr, 4 * dpr], 1);
  }
  ink.fillStyle(palette.attr, 1).fillCircle(to.x, to.y, 3.5 * dpr);
};

const drawArc = (pen: Pen, arc: ArcMark): void => {
  const ends = anchors(pen, arc.from, arc.to);
  if (ends === null) return;
  const { ink, geometry, palette } = pen;
  const { dpr } = geometry;
  const bow = 0.16 + arc.lane * 0.07;
  if (arc.kind === 'claim') return drawClaim(pen, ...ends, bow);
  const curve = curveOf(...ends, bow);
  ink.lineStyle(1.5 * dpr, palette.accent, arc.fresh ? 0.95 : 0.55);
  dashed(ink, curve, [4 * dpr, 4 * dpr], arc.progress);
  const head = along(curve, arc.progress);
  ink.fillStyle(palette.accent, arc.fresh ? 1 : 0.7).fillCircle(head.x, head.y, (arc.fresh ? 3.4 : 2.4) * dpr);
};

/** A quiet line with a lozenge in its middle: a bond, not an event. */
const drawPact = (pen: Pen, { a, b }: PactMark): void => {
  const ends = anchors(pen, a, b);
  if (ends === null) return;
  const { ink, geometry, palette } = pen;
  const curve = curveOf(...ends, -0.1);
  ink.lineStyle(1.2 * geometry.dpr, palette.rise, 0.8);
  dashed(ink, curve, [1, 0], 1);
  const { x, y } = along(curve, 0.5);
  const half = 5 * geometry.dpr;
  ink.fillStyle(palette.rise, 1).fillPoints(
    [
      { x, y: y - half },
      { x: x + half, y },
      { x, y: y + half },
      { x: x - half, y },
    ] as Phaser.Math.Vector2[],
    true,
  ); // only x and y are read
};

/** One run from a supplier to what rests on it, and the place of each run among the others. */
const RUN_MS = 2600;
const APART_MS = 370;
const TAIL = [0, 0.035, 0.07, 0.105, 0.14, 0.175] as const;

/** An arrow head at `u` of a curve, so that the way of the loss is told when nothing moves. */
const drawChevron = (ink: Phaser.GameObjects.Graphics, curve: Curve, u: number, size: number): void => {
  const [before, tip] = [along(curve, u - 0.06), along(curve, u)];
  const way = Math.atan2(tip.y - before.y, tip.x - before.x);
  for (const side of [2.5, -2.5]) ink.lineBetween(tip.x, tip.y, tip.x + size * Math.cos(way + side), tip.y + size * Math.sin(way + side));
};

/** Loss runs from the service that fails to those that rest on it: a comet while it is fresh, an arrow afterwards. */
const drawCascade = ({ ink, geometry, palette }: Pen, { from, to, health }: CascadeMark, at: number, running: number | null): void => {
  const [start, end] = [geometry.node.get(from), geometry.node.get(to)];
  if (start === undefined || end === undefined) return;
  const { dpr } = geometry;
  const curve = curveOf(start, end, 0.12);
  const colour = health === 'disrupted' ? palette.bad : palette.warn;
  ink.lineStyle(1.3 * dpr, colour, 0.75);
  dashed(ink, curve, [1, 0], 1);
  if (running === null) {
    ink.lineStyle(1.6 * dpr, colour, 0.95);
    return drawChevron(ink, curve, 0.62, 6 * dpr);
  }
  const head = ((running + at * APART_MS) % RUN_MS) / RUN_MS;
  for (const behind of TAIL) {
    if (head < behind) continue;
    const { x, y } = along(curve, head - behind);
    ink.fillStyle(palette.bad, 0.9 - behind * 4.6).fillCircle(x, y, (2.8 - behind * 9) * dpr);
  }
};

/** All lines of a frame, the quiet ones first. */
export const drawLines = (pen: Pen, { pacts, tension, arcs, cascades, running }: Frame): void => {
  for (const pact of pacts) drawPact(pen, pact);
  for (const mark of tension) drawTension(pen, mark);
  for (const arc of arcs) drawArc(pen, arc);
  cascades.forEach((cascade, at) => drawCascade(pen, cascade, at, running));
};
