package io.assay.spark;

import io.assay.core.tally.Frame;
import java.io.Serializable;

/** Makes an empty state on any machine. */
interface StateMaker extends Serializable {
    State empty(int group, Frame frame);
}
