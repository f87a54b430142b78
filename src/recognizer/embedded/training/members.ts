import { INTENTS } from '../../intents';
import { countTexts, type HashGroups } from '../counted';
import type { LinearMember } from '../member';
import { fitMember, knownShare, scoreCounted, type FitOptions } from './fit';
import { FOLDS } from './prepared';

/** Scores of one text by a member that has not seen it, and the share of its features that member knew. */
export interface HonestScore {
  readonly scores: Float64Array;
  readonly known: number;
}

export interface TrainedMember {
  readonly member: LinearMember;
  /** One for each text, in order. */
  readonly honest: readonly HonestScore[];
}

export interface MemberTexts {
  readonly groups: readonly HashGroups[];
  readonly labels: Uint8Array;
  readonly folds: Uint8Array;
  readonly minimumTexts: number;
}

/** Surface model: words and word pairs at length 0.7, character sequences at length 1. */
export const SURFACE_OPTIONS: FitOptions = {
  classes: INTENTS.length,
  cost: 1,
  epochs: 8,
  rarityPower: 0.5,
  groupWeights: [0.7, 1],
};

/** Shared model: concepts at length 1, pairs 0.7, order 0.5, cognates 1. */
export const SHARED_OPTIONS: FitOptions = {
  ...SURFACE_OPTIONS,
  epochs: 6,
  groupWeights: [1, 0.7, 0.5, 1],
};

/** Trains a member on all texts, and once without each fold to score that fold honestly. */
export function trainMember(texts: MemberTexts, options: FitOptions): TrainedMember {
  const counted = countTexts(texts.groups, texts.minimumTexts);
  const { labels, folds } = texts;
  const everything = texts.groups.map((_, position) => position);
  const honest = new Array<HonestScore>(everything.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = everything.filter((position) => folds[position] !== fold);
    const member = fitMember(counted, { positions: others, labels }, options);
    for (const position of everything.filter((text) => folds[text] === fold))
      honest[position] = {
        scores: scoreCounted(member, counted, position),
        known: knownShare(member, counted, position),
      };
  }
  return { member: fitMember(counted, { positions: everything, labels }, options), honest };
}
