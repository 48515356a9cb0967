import type { BaseConfig } from '../../platform/config/config.js';
import type { PinoLoggerService } from '../../platform/logging/logger.js';

export interface CommandInput {
  args: string[];
  config: BaseConfig;
  logger: PinoLoggerService;
}

export interface Command {
  usage: string;
  /** Gives the exit status. */
  run(input: CommandInput): Promise<number>;
}
