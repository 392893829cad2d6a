package io.assay.rubric.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.rubric.Criterion;
import io.assay.rubric.Group;
import io.assay.rubric.Item;
import io.assay.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written is read as it was, for drawn rubrics of all kinds. */
class RubricFilesProperties {
    /** Everything that the hash leaves out. */
    private static List<Object> unhashed(Rubric rubric) {
        List<Object> all = new ArrayList<>(List.of(rubric.id(), rubric.version(), rubric.clip()));
        collect(rubric.items(), all);
        return all;
    }

    private static void collect(List<Item> items, List<Object> all) {
        for (Item item : items) {
            if (item instanceof Group group) {
                all.add(group.title());
                collect(group.items(), all);
            } else if (item instanceof Criterion<?> criterion) {
                all.addAll(List.of(
                        criterion.tags(),
                        criterion.suppressions(),
                        criterion.examples(),
                        criterion.evidence(),
                        criterion.replaced(),
                        criterion.gate(),
                        criterion.condition(),
                        criterion.lowest() + 0.0,
                        criterion.highest() + 0.0));
            }
        }
    }

    private static void same(Rubric read, Rubric written) {
        assertThat(unhashed(read)).isEqualTo(unhashed(written));
        assertThat(read.stamp()).isEqualTo(written.stamp());
    }

    @Property(tries = 500)
    void yaml_is_read_as_it_was_written(@ForAll long seed) {
        Rubric rubric = Drawn.rubric(seed);

        same(RubricFiles.parse("drawn.yaml", RubricFiles.toYaml(rubric)), rubric);
    }

    @Property(tries = 500)
    void json_is_read_as_it_was_written(@ForAll long seed) {
        Rubric rubric = Drawn.rubric(seed);

        same(RubricFiles.parse("drawn.json", RubricFiles.toJson(rubric)), rubric);
    }

    @Property(tries = 200)
    void what_is_written_again_is_the_same_text(@ForAll long seed) {
        String yaml = RubricFiles.toYaml(Drawn.rubric(seed));

        assertThat(RubricFiles.toYaml(RubricFiles.parse("drawn.yaml", yaml))).isEqualTo(yaml);
    }
}
