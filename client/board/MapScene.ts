/* oxlint-disable import/no-named-as-default-member -- Phaser's core entry is CommonJS: its default export is the one that exists */
/** The map's one scene: a baked base, and a live layer drawn from frameOf(view, t). Asleep when nothing moves. */
import Phaser from 'phaser';
import { SECTORS, type Sector } from '../../shared/model/terms.ts';
import type { StateId } from '../../shared/model/ids.ts';
import type { Board } from '../../shared/view/board.ts';
import type { View } from '../../shared/view/kinds.ts';
import { bakeBase, bakeNames } from './bakeBase.ts';
import { frameOf, type Frame, type NodeMark } from './frame.ts';
import { curveOf, geometryOf, type Geometry } from './geometry.ts';
import { GLYPHS } from './glyphs.ts';
import { dashed, drawLines } from './lines.ts';
import { spotOf, type Spot } from './spot.ts';
import type { Palette } from './theme.ts';

/** Read at every frame; the scene keeps no state of the exercise itself. */
export interface MapWorld {
  readonly board: Board;
  readonly view: () => View | null;
  readonly time: () => number;
  readonly own: () => StateId | null;
  readonly nameOf: (state: StateId) => string;
  readonly palette: () => Palette;
  readonly still: () => boolean;
  /** Ids of what is to be pointed at. */
  readonly spot: () => readonly string[];
  /** Called once the scene stands, before it is first drawn. */
  readonly ready: () => void;
}
const GLYPH_PX = 11;
/** How far from a sign a tap still means it, in CSS pixels. */
const REACH_PX = 18;

export class MapScene extends Phaser.Scene {
  readonly #world: MapWorld;
  #geometry: Geometry | null = null;
  #under: Phaser.GameObjects.Graphics | null = null;
  #over: Phaser.GameObjects.Graphics | null = null;
  #glyphs: { readonly image: Phaser.GameObjects.Image; readonly sector: Sector }[] = [];
  #baked = 0;
  #dirty = true;

  constructor(world: MapWorld) {
    super('map');
    this.#world = world;
  }

  create(): void {
    this.#world.ready();
    this.rebake();
  }

  /** Draws the still part anew: another size, theme or viewer. */
  rebake(): void {
    const dpr = Math.min(3, window.devicePixelRatio || 1);
    const { width, height } = this.scale;
    this.#geometry = geometryOf(this.#world.board, width, height, dpr, this.#world.nameOf);
    const geometry = this.#geometry;
    this.children.removeAll(true);
    this.#baked += 1;
    const palette = this.#world.palette();
    const own = this.#world.own();
    this.#layer('base', (ink) => bakeBase({ ink, geometry, palette, board: this.#world.board }, own));
    this.#bakeGlyphs(dpr);
    this.#under = this.add.graphics();
    this.#over = this.add.graphics();
    this.#placeGlyphs();
    this.#layer('names', (ink) => bakeNames({ ink, geometry, palette }, own, this.#world.nameOf));
    this.refresh();
  }

  /** Something changed: draw at the next step. */
  refresh(): void {
    this.#dirty = true;
    this.game.loop.wake();
  }

  override update(): void {
    const view = this.#world.view();
    if (view === null || this.#geometry === null) return;
    const frame = frameOf(view, this.#world.board, this.#world.time(), this.#world.still());
    if (this.#dirty || frame.moving) this.#draw(frame, this.#geometry);
    // One more step after the last change, so that it is on the screen before the loop sleeps.
    if (!frame.moving && !this.#dirty) this.game.loop.sleep();
    this.#dirty = false;
  }

  /** A still picture of the whole pane, over what is there; that of the last baking goes. */
  #layer(name: string, draw: (ink: CanvasRenderingContext2D) => void): void {
    const { width, height } = this.scale;
    this.#canvas(`${name}-${String(this.#baked)}`, width, height, draw);
    if (this.#baked > 1) this.textures.remove(`${name}-${String(this.#baked - 1)}`);
    this.add.image(0, 0, `${name}-${String(this.#baked)}`).setOrigin(0);
  }

  #canvas(key: string, width: number, height: number, draw: (ink: CanvasRenderingContext2D) => void): void {
    if (this.textures.exists(key)) this.textures.remove(key);
    const texture = this.textures.createCanvas(key, Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)));
    if (texture === null) return;
    draw(texture.getContext());
    texture.refresh();
  }

  /** One texture per sign and tone: the canvas renderer cannot tint. */
  #bakeGlyphs(dpr: number): void {
    const palette = this.#world.palette();
    const size = GLYPH_PX * dpr;
    for (const sector of SECTORS) {
      for (const [tone, colour] of [
        ['calm', palette.glyph],
        ['hot', palette.glyphHot],
      ] as const) {
        this.#canvas(`${sector}-${tone}`, size, size, (ink) => {
          ink.scale(size / 24, size / 24);
          ink.fillStyle = colour;
          const sign = new Path2D(GLYPHS[sector]);
          // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
          ink.fill(sign, 'evenodd');
        });
      }
    }
  }

  #placeGlyphs(): void {
    this.#glyphs = this.#world.board.services.map(({ node, sector }) => {
      const { x, y } = this.#geometry?.node.get(node) ?? { x: 0, y: 0 };
      return { image: this.add.image(x, y, `${sector}-calm`), sector };
    });
  }

  #draw(frame: Frame, geometry: Geometry): void {
    const [under, over] = [this.#under, this.#over];
    if (under === null || over === null) return;
    under.clear();
    over.clear();
    this.#drawHarm(under, frame, geometry);
    drawLines({ ink: under, geometry, palette: this.#world.palette() }, frame);
    frame.nodes.forEach((mark, at) => this.#drawNode(over, geometry, mark, at, frame.pulse));
    const view = this.#world.view();
    if (view !== null) this.#drawSpot(over, spotOf(this.#world.spot(), view, this.#world.board), geometry);
  }

  /** A bright outline, ring or line: told by its shape on any ground. */
  #drawSpot(ink: Phaser.GameObjects.Graphics, { states, nodes, pairs }: Spot, geometry: Geometry): void {
    const { dpr, unit } = geometry;
    const colour = this.#world.palette().spot;
    ink.lineStyle(2 * dpr, colour, 0.95);
    for (const { rings } of geometry.states.filter(({ id }) => states.includes(id)))
      for (const ring of rings) ink.strokePoints([...ring] as Phaser.Math.Vector2[], true); // only x and y are read
    for (const { x, y } of nodes.map((node) => geometry.node.get(node)).filter((point) => point !== undefined)) ink.strokeCircle(x, y, 17 * unit);
    for (const [a, b] of pairs) {
      const [from, to] = [geometry.anchor.get(a), geometry.anchor.get(b)];
      if (from === undefined || to === undefined) continue;
      dashed(ink, curveOf(from, to, 0.06), [1, 0], 1);
      ink.strokeCircle(from.x, from.y, 5 * dpr).strokeCircle(to.x, to.y, 5 * dpr);
    }
  }

  /** The service at a point of the pane, in CSS pixels; null where none is near. */
  serviceAt(x: number, y: number): string | null {
    const geometry = this.#geometry;
    if (geometry === null) return null;
    const near = this.#world.board.services
      .map(({ id, node }) => ({ id, point: geometry.node.get(node) }))
      .map(({ id, point }) => ({ id, away: point === undefined ? Infinity : Math.hypot(point.x / geometry.dpr - x, point.y / geometry.dpr - y) }))
      .sort((a, b) => a.away - b.away)[0];
    return near === undefined || near.away > REACH_PX ? null : near.id;
  }

  #drawHarm(ink: Phaser.GameObjects.Graphics, frame: Frame, geometry: Geometry): void {
    const palette = this.#world.palette();
    for (const { state, health } of frame.harmed) {
      ink.fillStyle(health === 'disrupted' ? palette.bad : palette.warn, health === 'disrupted' ? 0.11 : 0.07);
      for (const ring of geometry.states.find(({ id }) => id === state)?.rings ?? []) ink.fillPoints([...ring] as Phaser.Math.Vector2[], true); // only x and y are read
    }
  }

  #drawNode(
    ink: Phaser.GameObjects.Graphics,
    geometry: Geometry,
    { node, health, struck, rising, sector }: NodeMark,
    at: number,
    pulse: number | null,
  ): void {
    const point = geometry.node.get(node);
    const glyph = this.#glyphs[at];
    if (point === undefined || glyph === undefined) return;
    const palette = this.#world.palette();
    const { unit: dpr } = geometry;
    const { x, y } = point;
    const under = this.#under;
    under?.fillStyle(palette.disc, 1).fillCircle(x, y, (health === 'whole' ? 8 : 9.5) * dpr);
    glyph.image
      .setTexture(`${sector}-${health === 'whole' ? 'calm' : 'hot'}`)
      .setScale((health === 'whole' ? 0.9 : 1.05) * (geometry.unit / geometry.dpr));
    if (health === 'whole') ink.lineStyle(1.1 * dpr, palette.whole, 0.85).strokeCircle(x, y, 8 * dpr);
    if (health === 'degraded') this.#brokenRing(ink, x, y, 10.5 * dpr, palette.warn, dpr);
    if (health === 'disrupted') {
      under?.fillStyle(palette.bad, 0.42).fillCircle(x, y, 9.5 * dpr);
      ink.lineStyle(2 * dpr, palette.bad, 1).strokeCircle(x, y, 9.5 * dpr);
      ink.lineStyle(1.3 * dpr, palette.bad, 0.9).strokeCircle(x, y, 13 * dpr);
      if (pulse !== null)
        ink.lineStyle(1.4 * dpr * (1 - pulse) + 0.3, palette.bad, 0.8 * (1 - pulse)).strokeCircle(x, y, (13 + 24 * (1 - (1 - pulse) ** 3)) * dpr);
    }
    // A chevron upwards: what is coming back is told apart by its shape.
    if (rising) {
      const [left, top] = [x - 12 * dpr, y - 12 * dpr];
      ink.lineStyle(2 * dpr, palette.rise, 1);
      ink.lineBetween(left - 4 * dpr, top + 5 * dpr, left, top).lineBetween(left, top, left + 4 * dpr, top + 5 * dpr);
    }
    if (struck) ink.fillStyle(palette.bad, 1).fillTriangle(x + 6 * dpr, y - 6 * dpr, x + 14 * dpr, y - 6 * dpr, x + 10 * dpr, y - 13 * dpr);
  }

  #brokenRing(ink: Phaser.GameObjects.Graphics, x: number, y: number, radius: number, colour: number, dpr: number): void {
    ink.lineStyle(2 * dpr, colour, 1);
    for (let quarter = 0; quarter < 4; quarter += 1) {
      ink.beginPath();
      ink.arc(x, y, radius, quarter * (Math.PI / 2) + 0.2, quarter * (Math.PI / 2) + 1.25);
      ink.strokePath();
    }
  }
}
