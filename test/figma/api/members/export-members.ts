import { exportNode } from '../export-node.ts';
import { asyncMethod, type MembersOf } from '../node-member.ts';

/** Pictures of a node. `exportSettings` are the panel's presets, which the plugin may read. */
export const exportMembers = {
  exportSettings: { get: ({ record }) => structuredClone(record.exportSettings ?? []) },
  exportAsync: asyncMethod(exportNode),
} satisfies MembersOf<ExportMixin>;
