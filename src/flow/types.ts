import type { GuardName } from '../policy/guards';

/** What a question accepts. */
export type QuestionKind =
  /** One of a closed list; the ids are also the slot values of entities.json. */
  | {
      readonly kind: 'choice';
      readonly choices: readonly string[];
      /** The slot of entities.json that answers it, when not named like the question. */
      readonly slot?: string;
      /** The choices that a bare yes and a bare no stand for. */
      readonly yes?: string;
      readonly no?: string;
      /** Choices taken only as an answer to the question: in passing they are too easily misread. */
      readonly onlyAsked?: readonly string[];
      /** Taken in passing only by topics that ask it: elsewhere its words mean other things. */
      readonly local?: true;
      /** The case system can answer it, where the operator has one. */
      readonly lookUp?: true;
    }
  /** One or several countries of passports; several are joined by `+`. */
  | { readonly kind: 'country'; readonly several?: true }
  /** One of the countries already given to another question. */
  | { readonly kind: 'country-among'; readonly question: string }
  /** How long ago, or how long till: free words of time fall into one of the buckets, in order. */
  | {
      readonly kind: 'elapsed';
      readonly direction: 'past' | 'future';
      readonly buckets: readonly Bucket[];
      readonly slot?: string;
    }
  /** A field of the application form, of the section chosen in another question. */
  | { readonly kind: 'form-field'; readonly section: string };

/** A span of time: up to a fact's hours (or any length when it is the last). */
export interface Bucket {
  readonly id: string;
  /** Id of a fact in hours. */
  readonly upTo?: string;
}

/** All questions of all topics, by id: an answer given to one topic serves the next. */
export type Questions = Readonly<Record<string, QuestionKind>>;

/** Ordered ways on: the first whose guard holds, else the last. */
export type Route<N extends string> = readonly (
  { readonly when: GuardName; readonly to: N } | { readonly to: N }
)[];

export type OutcomeId = string;

export type Node<N extends string, Q extends string> =
  { readonly ask: Q; readonly next: Route<N> } | { readonly next: Route<N> } | Outcome<Q>;

/** An end of a flow: what it is called for machines, and what stands behind it. */
export interface Outcome<Q extends string = string> {
  readonly outcome: OutcomeId;
  /** Ids of dialogs/facts/sources.json that the statement stands on; the first is shown. */
  readonly sources: readonly [string, ...string[]];
  /** Ids of dialogs/facts/links.json, most important first. */
  readonly links?: readonly string[];
  /** Topics offered next. */
  readonly then?: readonly string[];
  /** A person should take over: the hand-off is offered. */
  readonly person?: true;
  /** The collected answers can be given out as a tidy text for the web form. */
  readonly summary?: true;
  /** The texts are those of an answer (`<namespace>:<answer>`), not of this node. */
  readonly textsOf?: { readonly namespace: string; readonly question: Q };
}

export interface Flow<N extends string = string, Q extends string = string> {
  /** The topic's slug. */
  readonly topic: string;
  readonly start: N;
  /** Answers that hold for one asking only: opening the topic anew asks for them again. */
  readonly forgets?: readonly Q[];
  readonly nodes: Readonly<Record<N, Node<N, Q>>>;
}

/** Ties a flow's routes to its own nodes and to known questions, at compile time. */
export type FlowOf<Q extends string> = <const N extends string>(flow: {
  readonly topic: string;
  readonly start: NoInfer<N>;
  readonly forgets?: readonly Q[];
  readonly nodes: { readonly [name in N]: Node<NoInfer<N>, Q> };
}) => Flow;
