// The public API: what other programs may import. Re-exports only.

export type { Artifact, Change } from './core/artifact.js';
export type { Diagnostic, Edit, Severity } from './core/diagnostic.js';
export type { Endpoint, Endpoints } from './core/endpoint.js';
export { EXIT, SyncctlError } from './core/error.js';
export type { Origin, Resolved } from './core/origin.js';
export type { Location, Position, Range } from './core/range.js';
export type { RuleDescription } from './core/rule-description.js';
export { checkProject } from './lint/check.js';
export { type LoadOptions, loadProject, type ProjectIo } from './project/load.js';
export type { Project } from './project/project.js';
export { FORMATS } from './report/formats.js';
export type { Format, Report, ReportOptions, Tool } from './report/report.js';
export { RULES } from './rules/index.js';
export type { Rule } from './rules/rule.js';
export type { Authenticate, AuthenticatedUser } from './server/access/authenticate.js';
export type { ControlMessage, Counts, ProcessReport } from './server/engines/control-message.js';
export type {
  DegradedReason,
  Engine,
  EngineFigures,
  EngineState,
  KeptEvent,
  Once,
  Position as EventPosition,
  Problem,
  Publication,
  Receiver,
} from './server/engines/engine.js';
export type { RedisOptions } from './server/engines/redis/options.js';
export { createRedisEngine } from './server/engines/redis/redis.js';
export type {
  CallEvent,
  Client,
  Periodic,
  PublishEvent,
  TopicEvent,
  TopicHandler,
} from './server/handlers/define.js';
export { definePeriodic, defineTopic } from './server/handlers/define.js';
export type { Log } from './server/observe/log.js';
export type { ServerOptions } from './server/options.js';
export { createServer } from './server/server.js';
export type { Server } from './server/server-interface.js';
