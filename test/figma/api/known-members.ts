import type { RecordType } from '../document/record.ts';

/** Names by the mixin of @figma/plugin-typings 1.142.0 that declares them; words in lines. */
const MIXINS = {
  BaseNodeMixin: [
    'id parent name removed toString remove setRelaunchData getRelaunchData isAsset getCSSAsync',
    'getTopLevelFrame',
  ],
  PluginDataMixin: [
    'getPluginData setPluginData getPluginDataKeys getSharedPluginData setSharedPluginData',
    'getSharedPluginDataKeys',
  ],
  DevResourcesMixin: [
    'getDevResourcesAsync addDevResourceAsync editDevResourceAsync deleteDevResourceAsync',
    'setDevResourcePreviewAsync',
  ],
  ChildrenMixin: [
    'children appendChild insertChild findChildren findChild findAll findOne findAllWithCriteria',
    'findWidgetNodesByWidgetId',
  ],
  ExportMixin: ['exportSettings exportAsync'],
  ExplicitVariableModesMixin: [
    'explicitVariableModes clearExplicitVariableModeForCollection setExplicitVariableModeForCollection',
  ],
  MeasurementsMixin: ['getMeasurements getMeasurementsForNode addMeasurement editMeasurement deleteMeasurement'],
  BaseFrameMixin: ['detachedInfo layoutGrids gridStyleId setGridStyleIdAsync clipsContent guides inferredAutoLayout'],
  SceneNodeMixin: [
    'visible locked stuckNodes attachedConnectors componentPropertyReferences boundVariables setBoundVariable',
    'inferredVariables resolvedVariableModes',
  ],
  MotionNodeMixin: [
    'animationStyles animations manualKeyframeTracks timelines applyAnimationStyle removeAnimationStyle',
    'applyManualKeyframeTrack removeManualKeyframeTrack setTimelineDuration',
  ],
  ContainerMixin: ['expanded'],
  DeprecatedBackgroundMixin: ['backgrounds backgroundStyleId'],
  GeometryMixin: ['strokeCap strokeMiterLimit outlineStroke fillGeometry'],
  MinimalStrokesMixin: [
    'strokes strokeStyleId setStrokeStyleIdAsync strokeWeight strokeJoin strokeAlign dashPattern',
    'strokeGeometry setStrokesAsync',
  ],
  MinimalFillsMixin: ['fills fillStyleId setFillStyleIdAsync setFillsAsync'],
  ComplexStrokesMixin: ['variableWidthStrokeProperties complexStrokeProperties'],
  CornerMixin: ['cornerRadius cornerSmoothing'],
  RectangleCornerMixin: ['topLeftRadius topRightRadius bottomLeftRadius bottomRightRadius'],
  BlendMixin: ['isMask maskType effects effectStyleId setEffectStyleIdAsync'],
  MinimalBlendMixin: ['opacity blendMode'],
  ConstraintMixin: ['constraints'],
  LayoutMixin: [
    'absoluteRenderBounds constrainProportions rotation layoutSizingHorizontal layoutSizingVertical resize',
    'resizeWithoutConstraints rescale',
  ],
  DimensionAndPositionMixin: [
    'x y width height minWidth maxWidth minHeight maxHeight relativeTransform absoluteTransform',
    'absoluteBoundingBox',
  ],
  AutoLayoutChildrenMixin: ['layoutAlign layoutGrow layoutPositioning'],
  GridChildrenMixin: [
    'setGridChildPosition gridRowAnchorIndex gridColumnAnchorIndex gridRowSpan gridColumnSpan',
    'gridChildHorizontalAlign gridChildVerticalAlign',
  ],
  IndividualStrokesMixin: ['strokeTopWeight strokeBottomWeight strokeLeftWeight strokeRightWeight'],
  AutoLayoutMixin: [
    'layoutMode paddingLeft paddingRight paddingTop paddingBottom horizontalPadding verticalPadding',
    'primaryAxisSizingMode counterAxisSizingMode strokesIncludedInLayout layoutWrap primaryAxisAlignItems',
    'counterAxisAlignItems counterAxisAlignContent itemSpacing counterAxisSpacing itemReverseZIndex',
  ],
  GridLayoutMixin: [
    'gridRowCount gridColumnCount gridRowGap gridColumnGap gridRowSizes gridColumnSizes appendChildAt',
    'gridAutoTracks gridItemsPositioning reorderRows reorderColumns',
  ],
  AspectRatioLockMixin: ['targetAspectRatio lockAspectRatio unlockAspectRatio'],
  AnnotationsMixin: ['annotations'],
  DevStatusMixin: ['devStatus'],
  FramePrototypingMixin: [
    'overflowDirection numberOfFixedChildren overlayPositionType overlayBackground',
    'overlayBackgroundInteraction',
  ],
  ReactionMixin: ['reactions setReactionsAsync'],
  PublishableMixin: ['description descriptionMarkdown documentationLinks remote key getPublishStatusAsync'],
  VariantMixin: ['variantProperties'],
  ComponentPropertiesMixin: [
    'componentPropertyDefinitions addComponentProperty editComponentProperty deleteComponentProperty',
  ],
  VectorLikeMixin: ['vectorNetwork setVectorNetworkAsync vectorPaths handleMirroring'],
  NonResizableTextMixin: [
    'paragraphIndent paragraphSpacing textWrapStyle listSpacing hangingPunctuation hangingList textDecoration',
    'textDecorationStyle textDecorationOffset textDecorationThickness textDecorationColor',
    'textDecorationSkipInk lineHeight leadingTrim getRangeTextDecoration setRangeTextDecoration',
    'getRangeTextDecorationStyle setRangeTextDecorationStyle getRangeTextDecorationOffset',
    'setRangeTextDecorationOffset getRangeTextDecorationThickness setRangeTextDecorationThickness',
    'getRangeTextDecorationColor setRangeTextDecorationColor getRangeTextDecorationSkipInk',
    'setRangeTextDecorationSkipInk getRangeLineHeight setRangeLineHeight getRangeListOptions',
    'setRangeListOptions getRangeListSpacing setRangeListSpacing getRangeIndentation setRangeIndentation',
    'getRangeParagraphIndent setRangeParagraphIndent getRangeParagraphSpacing setRangeParagraphSpacing',
    'getRangeTextWrapStyle setRangeTextWrapStyle',
  ],
  BaseNonResizableTextMixin: [
    'hasMissingFont fontSize fontName fontWeight textCase openTypeFeatures letterSpacing hyperlink characters',
    'insertCharacters deleteCharacters getRangeFontSize setRangeFontSize getRangeFontName setRangeFontName',
    'getRangeFontWeight getRangeAllFontNames getRangeTextCase setRangeTextCase getRangeOpenTypeFeatures',
    'getRangeLetterSpacing setRangeLetterSpacing getRangeHyperlink setRangeHyperlink getRangeFills',
    'setRangeFills getRangeTextStyleId setRangeTextStyleIdAsync setRangeTextStyleId getRangeFillStyleId',
    'setRangeFillStyleIdAsync setRangeFillStyleId getRangeBoundVariable setRangeBoundVariable',
    'getStyledTextSegments',
  ],
} as const satisfies Record<string, readonly string[]>;

type Mixin = keyof typeof MIXINS;

const BASE = ['BaseNodeMixin', 'PluginDataMixin', 'DevResourcesMixin'] as const;
const SCENE = [...BASE, 'SceneNodeMixin', 'ExplicitVariableModesMixin', 'MotionNodeMixin', 'ExportMixin'] as const;
const LAYOUT = ['LayoutMixin', 'DimensionAndPositionMixin', 'AutoLayoutChildrenMixin', 'GridChildrenMixin'] as const;
const BLEND = ['BlendMixin', 'MinimalBlendMixin'] as const;
const PAINT = ['MinimalStrokesMixin', 'MinimalFillsMixin'] as const;
const SHAPE = [
  ...SCENE,
  ...LAYOUT,
  ...BLEND,
  ...PAINT,
  'GeometryMixin',
  'ReactionMixin',
  'ComplexStrokesMixin',
] as const;
const CONSTRAINED = [...SHAPE, 'ConstraintMixin', 'AnnotationsMixin'] as const;
const CORNERED = [...CONSTRAINED, 'CornerMixin', 'AspectRatioLockMixin'] as const;
const CONTAINER = ['ChildrenMixin', 'ContainerMixin'] as const;
const FRAME = [
  ...[...SCENE, ...LAYOUT, ...BLEND, ...PAINT, ...CONTAINER],
  ...(['BaseFrameMixin', 'DeprecatedBackgroundMixin', 'GeometryMixin', 'ComplexStrokesMixin', 'CornerMixin'] as const),
  ...(['RectangleCornerMixin', 'ConstraintMixin', 'IndividualStrokesMixin', 'AutoLayoutMixin'] as const),
  ...(['GridLayoutMixin', 'AspectRatioLockMixin', 'AnnotationsMixin', 'DevStatusMixin'] as const),
] as const;
const DEFAULT_FRAME = [...FRAME, 'FramePrototypingMixin', 'ReactionMixin'] as const;

/** The mixins of each type of node, and the names that it declares itself. */
const NODES = {
  DOCUMENT: [
    BASE,
    'type children documentColorProfile appendChild insertChild findChildren findChild findAll findOne',
    'findAllWithCriteria findWidgetNodesByWidgetId',
  ],
  PAGE: [
    [...BASE, 'ChildrenMixin', 'ExportMixin', 'ExplicitVariableModesMixin', 'MeasurementsMixin'],
    'type clone guides selection selectedTextRange flowStartingPoints backgrounds prototypeBackgrounds',
    'prototypeStartNode isPageDivider loadAsync on once off focusedSlide focusedNode',
  ],
  FRAME: [DEFAULT_FRAME, 'type clone'],
  GROUP: [
    [...SCENE, ...LAYOUT, ...BLEND, ...CONTAINER, 'ReactionMixin', 'DeprecatedBackgroundMixin', 'AspectRatioLockMixin'],
    'type clone',
  ],
  SECTION: [
    [
      ...SCENE,
      ...PAINT,
      'ChildrenMixin',
      'DimensionAndPositionMixin',
      'DevStatusMixin',
      'AspectRatioLockMixin',
      'CornerMixin',
      'RectangleCornerMixin',
    ],
    'type sectionContentsHidden clone resizeWithoutConstraints resize',
  ],
  COMPONENT: [
    [...DEFAULT_FRAME, 'PublishableMixin', 'VariantMixin', 'ComponentPropertiesMixin'],
    'type clone createInstance createSlot getInstancesAsync instances',
  ],
  COMPONENT_SET: [
    [...FRAME, 'PublishableMixin', 'ComponentPropertiesMixin'],
    'type clone defaultVariant variantGroupProperties',
  ],
  INSTANCE: [
    [...DEFAULT_FRAME, 'VariantMixin'],
    'type clone getMainComponentAsync mainComponent swapComponent setProperties componentProperties',
    'detachInstance scaleFactor exposedInstances isExposedInstance overrides resetOverrides removeOverrides',
  ],
  SLOT: [DEFAULT_FRAME, 'type clone resetSlot limitViolations'],
  RECTANGLE: [[...CORNERED, 'RectangleCornerMixin', 'IndividualStrokesMixin'], 'type clone'],
  ELLIPSE: [CORNERED, 'type clone arcData'],
  POLYGON: [CORNERED, 'type clone pointCount'],
  STAR: [CORNERED, 'type clone pointCount innerRadius'],
  LINE: [CONSTRAINED, 'type clone'],
  VECTOR: [[...CORNERED, 'VectorLikeMixin'], 'type clone'],
  BOOLEAN_OPERATION: [[...SHAPE, ...CONTAINER, 'CornerMixin', 'AspectRatioLockMixin'], 'type clone booleanOperation'],
  TEXT: [
    [...CONSTRAINED, 'NonResizableTextMixin', 'BaseNonResizableTextMixin', 'AspectRatioLockMixin'],
    'type clone textAlignHorizontal textAlignVertical textAutoResize textTruncation maxLines autoRename',
    'textStyleId setTextStyleIdAsync',
  ],
  SLICE: [[...SCENE, ...LAYOUT], 'type clone'],
} as const satisfies Record<RecordType, readonly [readonly Mixin[], ...string[]]>;

type Words<Line> = Line extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Line;
type Own<Entry> = Entry extends readonly [readonly Mixin[], ...infer Lines] ? Words<Lines[number]> : never;
type Inherited<Entry> = Entry extends readonly [readonly (infer Names extends Mixin)[], ...string[]]
  ? Words<(typeof MIXINS)[Names][number]>
  : never;
type Listed<Type extends RecordType> = Own<(typeof NODES)[Type]> | Inherited<(typeof NODES)[Type]>;
type Declared<Type extends RecordType> = keyof Extract<BaseNode, { type: Type }>;

/** Names that the tables lack or have too many. */
type Wrong = {
  [Type in RecordType]: Exclude<Listed<Type>, Declared<Type>> | Exclude<Declared<Type>, Listed<Type>>;
}[RecordType];

/** The names of the members that nodes of a type have in Figma, simulated or not. No call of it compiles while a name is not as the typings have it. */
export function knownMembers(type: [Wrong] extends [never] ? RecordType : Wrong): ReadonlySet<string> {
  const [mixins, ...own] = NODES[type];
  const lines: readonly string[] = [...mixins.flatMap((mixin): readonly string[] => MIXINS[mixin]), ...own];
  return new Set(lines.flatMap((line) => line.split(' ')));
}
