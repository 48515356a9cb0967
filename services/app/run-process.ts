import { ConfigurationError, loadConfig, type ProcessName } from '../platform/config/config.js';
import { createPino, PinoLoggerService } from '../platform/logging/logger.js';

/** Starts a process: configuration, logger, then `start`. Anything that fails ends it with status 1 and one clear line. */
export async function runProcess<P extends ProcessName>(
  name: P,
  start: (config: ReturnType<typeof loadConfig<P>>, logger: PinoLoggerService) => Promise<void>,
): Promise<void> {
  try {
    const config = loadConfig(name);
    const pino = createPino(config, name);
    process.on('unhandledRejection', (error) => pino.error({ err: error }, 'unhandled rejection'));
    await start(config, new PinoLoggerService(pino));
    pino.info('started');
  } catch (error) {
    const text =
      error instanceof ConfigurationError ? error.message : ((error as Error).stack ?? String(error));
    process.stderr.write(`${name}: ${text}\n`);
    process.exit(1);
  }
}
