import type { Marks } from '../protocol/contract.ts';
import { PLUGIN_DATA } from '../protocol/plugin-data.ts';

/** Stores on a layer which job made it and from what, and what Figma offers for it; what is not given stays as it is. */
export function writeMarks(node: SceneNode, { provenance, prompt, negative, jobId, relaunch }: Marks): void {
  if (provenance !== undefined) node.setPluginData(PLUGIN_DATA.provenance, provenance);
  if (prompt !== undefined) node.setPluginData(PLUGIN_DATA.prompt, prompt);
  if (negative !== undefined) node.setPluginData(PLUGIN_DATA.negative, negative);
  if (jobId !== undefined) node.setPluginData(PLUGIN_DATA.job, jobId);
  // Without words, which would travel with the file.
  if (relaunch) node.setRelaunchData(Object.fromEntries(relaunch.map((command) => [command, ''])));
}

/** Marks a layer whose picture has changed, and what `more` writes. */
export function tryMarks(node: SceneNode, marks: Marks, more?: () => void): void {
  try {
    writeMarks(node, marks);
    more?.();
  } catch {
    // The picture is in, which is what counts: a layer that takes no data (guess: there is none) is only not found again.
  }
}

/** Takes the marks of a layer over to the one that now stands for it, so that no job is found twice. What that one has besides stays. */
export function moveMarks(from: SceneNode, to: SceneNode): void {
  for (const key of Object.values(PLUGIN_DATA)) {
    const value = from.getPluginData(key);
    if (value === '') continue;
    to.setPluginData(key, value);
    from.setPluginData(key, '');
  }
  to.setRelaunchData({ ...to.getRelaunchData(), ...from.getRelaunchData() });
  from.setRelaunchData({});
}

/** Whether a layer is the result of a job. */
export function isOfJob(node: SceneNode, jobId: string): boolean {
  return node.getPluginData(PLUGIN_DATA.job) === jobId;
}
