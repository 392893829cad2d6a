package io.assay.spark;

import io.assay.core.DuplicatePolicy;
import io.assay.core.RatingMatrix;
import io.assay.core.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * What becomes of the ratings of a rater who rated a unit more than once.
 *
 * @param policy what is done
 * @param order columns that tell which rating came first; none unless the policy asks
 */
record Repeats(DuplicatePolicy policy, List<String> order) {
    /** The default. */
    static final Repeats REFUSED = new Repeats(DuplicatePolicy.REJECT, List.of());

    /** Between the id of a rater and the number of a repeated rating: in no id that people write. */
    private static final char MARK = '\0';

    /** Refuses a policy that does not go with the scale, or with the order that is given. */
    static Repeats of(DuplicatePolicy policy, List<String> order, Scale scale) {
        RatingMatrix.builder(scale).onDuplicate(policy);
        boolean ordered = policy != DuplicatePolicy.REJECT && policy != DuplicatePolicy.MEAN;
        if (ordered && order.isEmpty()) {
            throw new IllegalArgumentException("rows of a data frame have no order, so " + policy
                    + " needs columns that tell which rating came first; name them, as in onDuplicate(" + policy
                    + ", \"time\")");
        }
        if (!ordered && !order.isEmpty()) {
            throw new IllegalArgumentException(policy
                    + " does not ask which rating came first, but was given the columns " + order + "; leave them out");
        }
        return new Repeats(policy, List.copyOf(order));
    }

    boolean areRefused() {
        return policy == DuplicatePolicy.REJECT;
    }

    /** Returns the selected rows, after one shuffle by unit if repeated ratings are not refused; units then lie together. */
    Dataset<Row> resolved(Dataset<Row> data, RatingColumns columns) {
        Dataset<Row> selected = columns.select(data, List.of());
        if (areRefused()) {
            return selected;
        }
        RatingColumns named = columns;
        DuplicatePolicy chosen = policy;
        List<String> by = new ArrayList<>(order);
        StructType schema = selected.schema();
        MapPartitionsFunction<Row, Row> resolving = rows -> new RepeatIterator(rows, named, chosen, by);
        Dataset<Row> all = columns.select(data, order);
        Column[] parts = columns(all, columns.groups().size() + 1);
        return all.repartition(parts)
                .sortWithinPartitions(columns(all, all.columns().length))
                .mapPartitions(resolving, Encoders.row(schema));
    }

    /** Returns the first columns: groups and unit, then rater, then the order, then the rating. */
    private static Column[] columns(Dataset<Row> all, int size) {
        String[] names = all.columns();
        int value = Arrays.asList(names).indexOf(RatingColumns.VALUE);
        List<Column> sorted = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (i != value) {
                sorted.add(RatingColumns.quoted(all, names[i]));
            }
        }
        if (size > value) {
            sorted.add(functions.col(RatingColumns.VALUE));
        }
        return sorted.toArray(Column[]::new);
    }

    /** Returns the id of a rater for the second, third, … rating, marked as not one of the data. */
    static String separate(String rater, int occurrence) {
        return rater + MARK + '#' + occurrence;
    }

    /** Returns the id as people read it. */
    static String name(String rater) {
        int mark = rater.lastIndexOf(MARK);
        return mark < 0 ? rater : rater.substring(0, mark) + rater.substring(mark + 1);
    }

    /** Refuses a separate rater whose id the data have already. */
    static void check(Set<String> raters) {
        for (String rater : raters) {
            String name = name(rater);
            if (!name.equals(rater) && raters.contains(name)) {
                throw new IllegalArgumentException("a repeated rating would be given to the new rater \"" + name
                        + "\", but the data have a rater of that name; rename that rater or choose another policy");
            }
        }
    }
}
