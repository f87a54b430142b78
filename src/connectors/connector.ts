/** One thing said, as another desk gets it. */
export interface ConnectorLine {
  /** The same however often it is sent: other desks drop what they have. */
  readonly id: string;
  readonly at: string;
  readonly author: 'visitor' | 'bot' | 'agent';
  readonly text: string;
}

/** Something that was found out. */
export interface ConnectorFact {
  /** Id of the question, the same in every language. */
  readonly question: string;
  readonly label: string;
  readonly value: string;
  /** The visitor's own words. */
  readonly said: string;
}

/** Everything another desk is told when a conversation is passed to it. */
export interface ConnectorCase {
  readonly handoffId: string;
  readonly conversationId: string;
  /** BCP-47 tag of the visitor's language. */
  readonly language: string;
  readonly channel: string;
  readonly reason: string;
  readonly topic: string | null;
  readonly urgency: number;
  readonly openedAt: string;
  readonly facts: readonly ConnectorFact[];
  /** All that was said so far, the bot's lines in English. */
  readonly transcript: readonly ConnectorLine[];
  /** The sequence number of the last thing in it. */
  readonly upTo: number;
}

/** What another desk calls a conversation. */
export interface Opened {
  /** What its reports name the conversation by. */
  readonly ref: string;
  /** What its API names it by, where that is something else. */
  readonly detail: string | null;
}

/** Another desk. Whatever it can't do now it throws; the bridge tries again. */
export interface DeskConnector {
  readonly name: string;
  /** Passes a conversation on. */
  open(request: ConnectorCase): Promise<Opened>;
  /** Sends what the visitor said since. */
  forward(opened: Opened, line: ConnectorLine): Promise<void>;
  /** The visitor has left, or somebody here took over. */
  end(opened: Opened): Promise<void>;
  /** Has the other desk ended it? For desks that do not say so by themselves. */
  isOver?(opened: Opened): Promise<boolean>;
}

/** What another desk reports, once or several times. */
export type Inbound =
  | { readonly kind: 'joined'; readonly ref: string; readonly agent?: string | undefined }
  | {
      readonly kind: 'message';
      readonly ref: string;
      /** The other desk's id of the message. */
      readonly id: string;
      readonly text: string;
      readonly agent?: string | undefined;
    }
  | { readonly kind: 'left' | 'failed'; readonly ref: string };

/** Takes what another desk reports; whatever cannot be placed is dropped. */
export type Receive = (inbound: Inbound) => Promise<void>;
