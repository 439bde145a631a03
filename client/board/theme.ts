/** The map's colours in both themes. Those that also mark things on the desk equal styles/tokens.css (tested). */
export interface Palette {
  readonly sea: string;
  readonly deep: string;
  readonly shelf: string;
  readonly grid: string;
  readonly land: readonly string[];
  readonly ownLand: string;
  readonly hatch: string;
  readonly edge: string;
  readonly casing: string;
  readonly coast: string;
  readonly border: string;
  readonly label: string;
  readonly halo: string;
  readonly link: string;
  readonly cable: string;
  readonly disc: number;
  readonly whole: number;
  readonly glyph: string;
  readonly glyphHot: string;
  readonly warn: number;
  readonly bad: number;
  readonly accent: number;
  readonly attr: number;
  /** What comes back, and what binds: the teal of a calm ladder. */
  readonly rise: number;
  readonly rungs: readonly number[];
  readonly rungCasing: number;
  readonly spot: number;
}
export const DARK: Palette = {
  sea: '#0a1018',
  deep: '#13222f',
  shelf: 'rgba(96,150,185,',
  grid: 'rgba(140,175,205,0.07)',
  land: ['#1d2a36', '#212f3a', '#1b2832', '#243240', '#202d37', '#1e2b35'],
  ownLand: '#2b3f50',
  hatch: 'rgba(190,215,235,0.035)',
  edge: 'rgba(150,190,215,0.10)',
  casing: 'rgba(10,16,23,0.9)',
  coast: '#5f8298',
  border: 'rgba(158,186,206,0.5)',
  label: '#dbe7ef',
  halo: 'rgba(11,17,24,0.9)',
  link: 'rgba(141,170,192,0.34)',
  cable: 'rgba(94,178,214,0.42)',
  disc: 0x0c141c,
  whole: 0x9fb4c3,
  glyph: '#c9d8e3',
  glyphHot: '#ffffff',
  warn: 0xf0b23e,
  bad: 0xff8a63,
  accent: 0x6fc3ff,
  attr: 0xc79bff,
  rise: 0x4cc9b0,
  rungs: [0x4cc9b0, 0x9fc46a, 0xf0b23e, 0xff9a4d, 0xff7a50, 0xff5a5a],
  rungCasing: 0x0a1018,
  spot: 0xffd166,
};
export const LIGHT: Palette = {
  sea: '#dfe8ee',
  deep: '#d3e0e8',
  shelf: 'rgba(60,120,160,',
  grid: 'rgba(30,70,100,0.08)',
  land: ['#f6f4ee', '#f1f0e9', '#f8f6f1', '#efeee6', '#f3f2eb', '#f5f3ed'],
  ownLand: '#ffffff',
  hatch: 'rgba(60,70,60,0.05)',
  edge: 'rgba(70,100,120,0.10)',
  casing: 'rgba(255,255,255,0.9)',
  coast: '#5d7f95',
  border: 'rgba(60,85,105,0.6)',
  label: '#1d3344',
  halo: 'rgba(255,255,255,0.92)',
  link: 'rgba(50,80,105,0.34)',
  cable: 'rgba(10,90,150,0.42)',
  disc: 0xffffff,
  whole: 0x52677a,
  glyph: '#3b4f62',
  glyphHot: '#10202e',
  warn: 0x855300,
  bad: 0xab3009,
  accent: 0x0b5c9e,
  attr: 0x6431b0,
  rise: 0x0a6b5a,
  rungs: [0x0a6b5a, 0x4d6d12, 0x855300, 0xa04a00, 0xab3009, 0xa3152b],
  rungCasing: 0xffffff,
  spot: 0x8a4b00,
};
