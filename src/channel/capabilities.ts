import type { Capabilities } from '../reply/render';

const FULL: Capabilities = { markdown: true, buttons: true };
const PLAIN: Capabilities = { markdown: false, buttons: false };

/** What each Bot Framework channel can show; an unknown one gets plain text. */
const CHANNELS: Readonly<Record<string, Capabilities>> = {
  directline: FULL,
  webchat: FULL,
  emulator: FULL,
  msteams: FULL,
  telegram: { markdown: false, buttons: true },
  facebook: { markdown: false, buttons: true },
  line: { markdown: false, buttons: true },
  whatsapp: PLAIN,
  sms: PLAIN,
  terminal: PLAIN,
};

export function capabilitiesOf(channel: string): Capabilities {
  return CHANNELS[channel] ?? PLAIN;
}
