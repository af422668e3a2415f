import * as v from 'valibot';

const Parameter = v.strictObject({
  name: v.string(),
  key: v.string(),
  description: v.optional(v.string()),
  allowFreeform: v.optional(v.boolean()),
  optional: v.optional(v.boolean()),
});

/** What is asked for in the quick actions before a command runs. */
export type Parameter = v.InferOutput<typeof Parameter>;

/** Figma refuses a manifest whose optional parameters are not the last ones (fact sheet 1). */
const Parameters = v.pipe(
  v.array(Parameter),
  v.check(
    (list) =>
      list.every(({ optional }, index) => optional !== true || list.slice(index).every((each) => each.optional)),
    'optional parameters must come last',
  ),
);

/** One entry of the plugin's menu; deeper menus are not modelled. */
const MenuItem = v.union([
  v.strictObject({
    name: v.string(),
    command: v.string(),
    parameters: v.optional(Parameters),
    parameterOnly: v.optional(v.boolean()),
  }),
  v.strictObject({ separator: v.literal(true) }),
]);

const Permission = v.picklist(['currentuser', 'activeusers', 'fileusers', 'payments', 'teamlibrary']);

const ManifestSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  id: v.pipe(v.string(), v.nonEmpty()),
  api: v.literal('1.0.0'),
  main: v.string(),
  ui: v.optional(v.union([v.string(), v.record(v.string(), v.string())])),
  // Other editors behave otherwise (Slides has other parents, Dev Mode is read-only); only Figma's own is modelled.
  editorType: v.strictTuple([v.literal('figma')]),
  // Required of every new plugin; the simulated document knows no other way.
  documentAccess: v.literal('dynamic-page'),
  networkAccess: v.strictObject({
    allowedDomains: v.pipe(v.array(v.string()), v.minLength(1)),
    reasoning: v.optional(v.string()),
    devAllowedDomains: v.optional(v.array(v.string())),
  }),
  permissions: v.optional(v.array(Permission), []),
  menu: v.optional(v.array(MenuItem), []),
  relaunchButtons: v.optional(
    v.array(v.strictObject({ command: v.string(), name: v.string(), multipleSelection: v.optional(v.boolean()) })),
    [],
  ),
});

/** The manifest, read strictly: a field that is not modelled is an error. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** The commands of the buttons that results may have: relaunch data of others are ignored. Stricter than the typings, which say "the manifest". */
export function relaunchCommandsOf({ relaunchButtons }: Manifest): readonly string[] {
  return relaunchButtons.map(({ command }) => command);
}

/** Reads a manifest; throws with the path of what is wrong. */
export function parseManifest(json: unknown): Manifest {
  const result = v.safeParse(ManifestSchema, json);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`manifest: ${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}
