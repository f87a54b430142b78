import path from 'node:path';
import { readCorpus, type Corpus } from '../../src/recognizer/embedded/training/corpus';

/** The first phrases of every label in every language: enough to train on in a few seconds. */
export function smallCorpus(each: number): Corpus {
  const corpus = readCorpus(path.join(__dirname, '../../locales'));
  const counts = new Map<string, number>();
  const examples = corpus.examples.filter(({ language, intent }) => {
    const count = (counts.get(`${language} ${intent}`) ?? 0) + 1;
    counts.set(`${language} ${intent}`, count);
    return count <= each;
  });
  return { ...corpus, examples };
}
