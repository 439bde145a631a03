/* oxlint-disable import/no-named-as-default-member -- Phaser's core entry is CommonJS: its default export is the one that exists */
/** Puts the map into an element and keeps it in step with the store. The only door to Phaser. */
import Phaser from 'phaser';
import type { DeskStore } from '../store/deskStore.ts';
import { exerciseTime } from '../store/deskStore.ts';
import { ownStateOf } from '../store/selectors.ts';
import { pick } from '../words/pick.ts';
import { isSimple } from '../app/comfort.ts';
import { currentVoices, onVoices } from '../words/messages.ts';
import { MapScene } from './MapScene.ts';
import { DARK, LIGHT } from './theme.ts';

/** So long a pane must keep its size before the map is drawn for it. */
const SETTLE_MS = 120;

/** A software renderer is many times slower at WebGL than at a plain canvas, which draws the same map. */
const rendererType = (): number => {
  const gl = document.createElement('canvas').getContext('webgl');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  if (gl === null || info == null) return Phaser.CANVAS;
  const renderer = String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return /SwiftShader|llvmpipe|softpipe|Basic Render|Software/i.test(renderer) ? Phaser.CANVAS : Phaser.WEBGL;
};

/** Resolves once the map is drawn. Names are baked, so the fonts are awaited first. */
export const mountMap = async (parent: HTMLElement, store: DeskStore): Promise<{ close: () => void }> => {
  // With a letter of each script, so that the face for it is fetched too.
  await Promise.all(
    [
      ['"IBM Plex Sans Condensed"', 'A'],
      ['"IBM Plex Sans Arabic"', currentVoices().locale.id === 'ar' ? 'ع' : 'A'],
    ].map(([family = '', letter]) => document.fonts.load(`600 14px ${family}`, letter)),
  ).catch(() => undefined);
  const { board } = store.getState();
  if (board === null) throw new Error('the map was mounted before its board arrived');
  const dpr = Math.min(3, window.devicePixelRatio || 1);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const nameOf = (id: string) => pick(board.states.find((state) => state.id === id)?.name, currentVoices().locale.id);
  const scene = new MapScene({
    board,
    nameOf,
    view: () => store.getState().view,
    time: () => exerciseTime(store.getState().clock, performance.now()),
    own: () => ownStateOf(store.getState().eyes),
    palette: () => (document.documentElement.dataset['theme'] === 'light' ? LIGHT : DARK),
    spot: () => [...store.getState().spot, ...[store.getState().selected].filter((id) => id !== null)],
    still: () => motion.matches || isSimple(),
    ready: () => fit(),
  });
  const size = () => ({ width: Math.max(1, Math.round(parent.clientWidth * dpr)), height: Math.max(1, Math.round(parent.clientHeight * dpr)) });
  const game = new Phaser.Game({
    ...size(),
    type: rendererType(),
    parent,
    scene,
    banner: false,
    transparent: true,
    audio: { noAudio: true },
    disableContextMenu: false,
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / dpr },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
  });
  const ready = (act: () => void) => {
    if (scene.sys?.isActive()) act();
  };
  const rebake = () => ready(() => scene.rebake());
  /** The pane may have changed between construction and the first frame, so this is asked again once the scene stands. */
  const fit = (): boolean => {
    const { width, height } = size();
    if (width <= 1 || height <= 1 || (width === game.scale.width && height === game.scale.height)) return false;
    game.scale.resize(width, height).setZoom(1 / dpr);
    return true;
  };
  // A pane that is being dragged or unfolded is drawn once it stands.
  let settling: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(settling);
    settling = setTimeout(() => ready(() => (fit() ? scene.rebake() : undefined)), SETTLE_MS);
  });
  observer.observe(parent);
  const offView = store.subscribe(
    (state) => state.view,
    () => ready(() => scene.refresh()),
  );
  const offSpot = store.subscribe(
    ({ spot, selected }) => [spot, selected],
    () => ready(() => scene.refresh()),
    { equalityFn: ([a, b], [c, d]) => a === c && b === d },
  );
  const choose = (event: MouseEvent) => {
    const { left, top } = parent.getBoundingClientRect();
    ready(() => store.setState({ selected: scene.serviceAt(event.clientX - left, event.clientY - top) }));
  };
  parent.addEventListener('click', choose);
  const offEyes = store.subscribe((state) => state.eyes, rebake);
  addEventListener('comfortchange', rebake);
  // Words come part by part; the map shows none but names, which change with the language.
  let { locale } = currentVoices();
  const offVoices = onVoices(() => {
    if (locale === currentVoices().locale) return;
    ({ locale } = currentVoices());
    void document.fonts.load('600 14px "IBM Plex Sans Arabic"', 'ع').then(rebake, rebake);
  });
  return {
    close: () => {
      observer.disconnect();
      clearTimeout(settling);
      offView();
      offSpot();
      parent.removeEventListener('click', choose);
      offEyes();
      offVoices();
      removeEventListener('comfortchange', rebake);
      game.destroy(true);
    },
  };
};
