/** The tables, in column types that SQLite and PostgreSQL share: text, integer; times as ISO 8601 text. */
export interface Tables {
  conversation: {
    id: string;
    channel: string;
    user_id: string;
    control: string;
    handoff_id: string | null;
    version: number;
    state: string | null;
    last_seq: number;
    reference: string | null;
    delivered_seq: number;
    created_at: string;
    updated_at: string;
    language: string | null;
    topic: string | null;
    concluded: number;
    helped: number;
  };
  log: {
    conversation_id: string;
    seq: number;
    author: string;
    activity_id: string | null;
    at: string;
    payload: string;
  };
  handoff: {
    id: string;
    conversation_id: string;
    status: string;
    reason: string;
    language: string;
    urgency: number;
    topic: string | null;
    packet: string;
    agent_id: string | null;
    intended_for: string | null;
    opened_at: string;
    claimed_at: string | null;
    closed_at: string | null;
    wrap_up: string | null;
    rating: number | null;
  };
  agent: {
    id: string;
    name: string;
    role: string;
    /** Empty for those who sign in elsewhere. */
    password_hash: string;
    failed_sign_ins: number;
    locked_until: string | null;
    status: string;
    /** JSON lists of strings. */
    languages: string;
    topics: string;
    last_seen_at: string | null;
  };
  session: { id: string; agent_id: string; expires_at: string };
  secret: { name: string; value: string };
  notice: {
    id: string;
    severity: string;
    topics: string;
    texts: string;
    valid_from: string;
    valid_until: string | null;
    posted_by: string;
    lifted_at: string | null;
  };
  miss: { id: string; at: string; language: string; text: string; kind: string; guesses: string };
  setting: { name: string; value: string };
  note: {
    id: string;
    conversation_id: string;
    agent_id: string;
    agent_name: string;
    at: string;
    text: string;
  };
  audit: {
    id: string;
    at: string;
    agent_id: string;
    agent_name: string;
    action: string;
    target: string | null;
    detail: string | null;
  };
  sealed: {
    id: string;
    conversation_id: string;
    kind: string;
    cipher: string;
    at: string;
    expires_at: string;
  };
  link: { handoff_id: string; ref: string; detail: string | null; sent_seq: number; state: string };
  used_token: { id: string; expires_at: string };
}
