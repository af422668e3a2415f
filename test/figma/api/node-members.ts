import type { RecordType } from '../document/record.ts';
import { baseMembers } from './members/base-members.ts';
import { componentMembers, instanceMembers } from './members/component-members.ts';
import { dataMembers } from './members/data-members.ts';
import { exportMembers } from './members/export-members.ts';
import { geometryMembers } from './members/geometry-members.ts';
import { autoLayoutMembers, gridMembers, layoutChildMembers } from './members/layout-members.ts';
import { blendMembers, cornerMembers, sceneMembers } from './members/look-members.ts';
import { documentMembers, pageMembers } from './members/page-members.ts';
import { fillMembers, strokeCapMembers, strokeMembers } from './members/paint-members.ts';
import { booleanMembers, ellipseMembers, shapeMembers, vectorMembers } from './members/shape-members.ts';
import { textMembers, typeMembers } from './members/text-members.ts';
import { frameMembers, gridParentMembers, treeMembers } from './members/tree-members.ts';
import { bindingMembers, variableModeMembers } from './members/variable-mode-members.ts';
import type { NodeMembers } from './node-member.ts';

/** Everything that is simulated of scene nodes. Which type has which of them is the business of `knownMembers`. */
const SCENE: NodeMembers = {
  ...baseMembers,
  ...dataMembers,
  ...treeMembers,
  ...gridParentMembers,
  ...frameMembers,
  ...geometryMembers,
  ...sceneMembers,
  ...blendMembers,
  ...cornerMembers,
  ...fillMembers,
  ...strokeMembers,
  ...strokeCapMembers,
  ...autoLayoutMembers,
  ...gridMembers,
  ...layoutChildMembers,
  ...exportMembers,
  ...vectorMembers,
  ...shapeMembers,
  ...ellipseMembers,
  ...booleanMembers,
  ...textMembers,
  ...typeMembers,
  ...variableModeMembers,
  ...bindingMembers,
};

const BY_TYPE: Partial<Record<RecordType, NodeMembers>> = {
  DOCUMENT: { ...baseMembers, ...dataMembers, ...treeMembers, ...documentMembers, name: { get: baseMembers.name.get } },
  PAGE: { ...SCENE, ...pageMembers },
  COMPONENT: { ...SCENE, ...componentMembers },
  COMPONENT_SET: { ...SCENE, remote: componentMembers.remote, key: componentMembers.key },
  INSTANCE: { ...SCENE, ...instanceMembers },
};

/** What is simulated for nodes of a type, and possibly more. */
export function nodeMembers(type: RecordType): NodeMembers {
  return BY_TYPE[type] ?? SCENE;
}
