/** What the plugin is opened for: a command of the manifest, or *Generate* of the quick actions, which opens `create`. None spends anything. */
export type Command = 'create' | 'edit' | 'vectorize' | 'background' | 'recolor' | 'sets' | 'styles' | 'history';

/** The buttons that Figma shows for a selected result. They carry no text: that would travel with the file. */
export type RelaunchCommand = Extract<Command, 'edit' | 'vectorize' | 'recolor'>;

/** What was entered in the quick actions; null where nothing was. `model` is a Recraft model id, `ratio` such as `4:3`. */
export interface Prefill {
  readonly prompt: string | null;
  readonly model: string | null;
  readonly ratio: string | null;
}
