/// A text as names are compared: no case, no accents, no difference between kinds of space.
const folded = (text: string): string =>
  ` ${text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/// Which of these names stand in a text, as whole words. The server looks again, and harder.
export const namesIn = (text: string, names: string[]): string[] => {
  const words = folded(text);
  return names.filter((name) => folded(name).trim() !== "" && words.includes(folded(name)));
};
