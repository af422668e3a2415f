import type { Command } from '../protocol/command.ts';

const COMMANDS: readonly string[] = [
  ...(['create', 'edit', 'vectorize', 'background', 'recolor', 'sets', 'styles', 'history'] as const),
] satisfies Command[];

/** The command that the plugin was started with; what no version knows opens the first screen. */
export function commandOf(command: string): Command {
  return isCommand(command) ? command : 'create';
}

function isCommand(command: string): command is Command {
  return COMMANDS.includes(command);
}
