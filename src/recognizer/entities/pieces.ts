/** A word, or two letters of a script without spaces, in a folded text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The pieces by which texts are compared: words, in Han, kana and Hangul pairs of letters. */
export function pieces(text: string, spaced: boolean): readonly Piece[] {
  return Array.from(text.matchAll(WORDS)).flatMap((match) => {
    const isPaired = !spaced || SYLLABLES.test(match[0]);
    return isPaired
      ? pairs(match[0], match.index)
      : [{ start: match.index, end: match.index + match[0].length, text: match[0] }];
  });
}

function pairs(word: string, start: number): readonly Piece[] {
  if (word.length < 2 || /^[ -~]+$/.test(word))
    return [{ start, end: start + word.length, text: word }];
  return Array.from({ length: word.length - 1 }, (_, at) => ({
    start: start + at,
    end: start + at + 2,
    text: word.slice(at, at + 2),
  }));
}

const WORDS = /[\p{L}\p{N}]{2,60}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/gu;
const SYLLABLES = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;
