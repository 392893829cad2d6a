/** What labels cost and gain, simulated before money is spent: errors over generations of models, hacked rewards, and how to spend a budget. */
@NullMarked
package io.assay.study.simulate;

import org.jspecify.annotations.NullMarked;
