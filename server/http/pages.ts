/** The built page, from `dist/client`. Only files that were found there are served; a path never touches the disk. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Page {
  readonly type: string;
  readonly bytes: Buffer;
  /** Null when packing would not make it smaller. */
  readonly packed: Buffer | null;
  /** Its name carries a hash of its content. */
  readonly forever: boolean;
}

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
};
const PACKS = /^(text\/|application\/|image\/svg)/;
/** The page's own addresses; its code reads the rest. */
const SCREENS = /^\/((x\/[A-Za-z0-9_-]{1,64}(\/replay)?|primer(\/[A-Za-z0-9_-]{1,64})?)\/?)?$/;

const read = (path: string): Page => {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const bytes = readFileSync(path);
  const packed = PACKS.test(type) && bytes.length > 1024 ? gzipSync(bytes) : null;
  return { type, bytes, packed, forever: path.includes(`${sep}assets${sep}`) };
};

const listed = (folder: string): ReadonlyMap<string, string> => {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile());
  return new Map(files.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]));
};

/** Pages of a folder, read once each. The folder is looked at again while it holds no index, so a build may come later. */
export class Pages {
  readonly #folder: string;
  #paths: ReadonlyMap<string, string>;
  readonly #read = new Map<string, Page>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#paths = listed(folder);
  }

  /** The page at a path; screens of the program all get the index. */
  at(path: string): Page | null {
    if (!this.#paths.has('/index.html')) this.#paths = listed(this.#folder);
    const name = SCREENS.test(path) ? '/index.html' : path;
    const file = this.#paths.get(name);
    if (file === undefined) return null;
    const known = this.#read.get(name) ?? read(file);
    this.#read.set(name, known);
    return known;
  }
}
