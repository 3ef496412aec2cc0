import { createMemoryEngine } from '../../src/server/memory-engine.js';
import { engineSuite } from './engine-suite.js';

engineSuite('memory', createMemoryEngine);
