import { serveJobs } from '../../platform/threads/serve-jobs.js';
import { renderStatement } from './render-statement.js';

/** The module that the threads of `StatementRenderer` run. */
serveJobs(renderStatement);
