/**
 * Agreement, consensus and selection over data frames of Apache Spark, by the tallies of the other modules. Start at
 * {@link io.assay.spark.SparkAgreement}.
 */
@NullMarked
package io.assay.spark;

import org.jspecify.annotations.NullMarked;
