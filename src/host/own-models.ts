/** All that the engine's worker needs for models of users, in one piece that is loaded late. */
export { checkOwnModel } from '../engine/own-model/check-own-model';
export { openOwnEngine } from '../engine/own-model/own-engine';
export { readPackage } from '../engine/own-model/read-package';
export { readOwnModel } from '../storage/models/own-models';
