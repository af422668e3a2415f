import { TOOL_PRICES } from '../../catalog/prices.ts';
import type { App } from '../../state/types.ts';
import { createLayersModel, type LayersModel } from '../layers-model.ts';

export function createVectorizeModel(app: App): LayersModel {
  return createLayersModel({
    app,
    each: TOOL_PRICES.vectorize,
    unfit: (layer) => layer.vectorize,
    start: (params) => app.vectorize(params),
  });
}
