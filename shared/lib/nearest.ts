/** How many letters must be put in, left out or changed to make one word of the other. */
const lettersApart = (one: string, two: string): number => {
  let row = Array.from({ length: two.length + 1 }, (_, i) => i);
  for (let i = 0; i < one.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < two.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + (one[i] === two[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** Up to three of the names that a misspelt word may have meant, nearest first; none when all are far from it. */
export const nearest = (word: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, apart: lettersApart(word.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, apart }) => apart <= Math.floor(name.length / 3))
    .sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
