package io.assay.rubric;

/** What kind of thing changed between two versions of a rubric. */
public enum ChangeKind {
    /** Wording, examples or evidence: raters are asked something else. */
    TEXT,
    /** Descriptors or examples of levels, or the order they are shown in. */
    LEVEL_TEXT,
    /** What answers earn. */
    POINTS,
    /** How much an item counts beside its siblings. */
    WEIGHT,
    /** Which answers there are. */
    SCALE,
    /** Criteria and groups: added, taken out, moved, renamed, reordered, or asked under another condition. */
    STRUCTURE,
    /** What failing does to the score. */
    GATE,
    /** How values are combined, normalised and clipped, and what an absent answer counts. */
    SETTINGS
}
