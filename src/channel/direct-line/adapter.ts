import {
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder';

/** Handles one activity, whatever the channel. */
export type BotLogic = (context: TurnContext) => Promise<void>;

/**
 * The local Direct Line as a Bot Framework adapter in this process. What the bot sends is already in the
 * conversation log when it gets here, and clients read the log; so sending only acknowledges.
 */
export class LocalDirectLineAdapter extends BotAdapter {
  async process(activity: Partial<Activity>, logic: BotLogic): Promise<TurnContext> {
    const context = new TurnContext(this, activity);
    await this.runMiddleware(context, logic);
    return context;
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map((activity) => ({ id: activity.id ?? '' }));
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: BotLogic,
  ): Promise<void> {
    const event = TurnContext.applyConversationReference(
      { type: 'event', name: 'continueConversation' },
      reference,
      true,
    );
    await this.process(event, logic);
  }

  override updateActivity(): Promise<never> {
    return Promise.reject(new Error('the conversation log is append-only: nothing is updated'));
  }

  override deleteActivity(): Promise<never> {
    return Promise.reject(new Error('the conversation log is append-only: nothing is deleted'));
  }
}
