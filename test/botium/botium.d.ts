/** What the tests use of Botium, which is published without types. */
declare module 'botium-core' {
  export interface Convo {
    Run(container: Container): Promise<unknown>;
  }
  export interface Container {
    Start(): Promise<unknown>;
    Stop(): Promise<unknown>;
    Clean(): Promise<unknown>;
  }
  interface Scripts {
    readonly convos: readonly Convo[];
  }
  export interface Compiler {
    readonly convos: readonly Convo[];
    ReadScript(folder: string, file: string): Scripts;
    AddUtterances(all: readonly { name: string; utterances: readonly string[] }[]): void;
    AddScriptingMemories(memory: { header: { name: string }; values: object }): void;
    ExpandScriptingMemoryToConvos(): void;
    ExpandConvos(): void;
  }
  export class BotDriver {
    constructor(capabilities: Readonly<Record<string, unknown>>);
    Build(): Promise<Container>;
    BuildCompiler(): Compiler;
  }
}
