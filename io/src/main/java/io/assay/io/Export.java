package io.assay.io;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One labelling tool's way to write ratings: takes a record apart into them. */
interface Export {
    /** Whether each rating has a criterion. */
    default boolean hasCriteria() {
        return false;
    }

    /** Takes the ratings of one record. */
    void read(JsonObject record, Sink sink);

    /** Where the ratings of a record go, and what is wrong with it. */
    final class Sink {
        private final RowFeed feed;
        private final boolean criteria;
        private final @Nullable String unitField;
        private int place;

        /**
         * Starts.
         *
         * @param unitField the field that holds the unit, null for the tool's own id
         */
        Sink(RowFeed feed, boolean criteria, @Nullable String unitField) {
            this.feed = feed;
            this.criteria = criteria;
            this.unitField = unitField;
        }

        void at(int newPlace) {
            place = newPlace;
        }

        /** Adds a rating; an empty value is a missing one. */
        void rate(String unit, String rater, String criterion, String value) {
            feed.add(
                    criteria ? new String[] {unit, rater, criterion, value} : new String[] {unit, rater, value}, place);
        }

        /** Returns the unit: of the field asked for, in the record or in the part of it that holds the data, else the tool's own. */
        Optional<String> unit(JsonObject record, JsonObject data, String... own) {
            String asked = unitField;
            if (asked == null) {
                return JsonText.first(record, own);
            }
            return JsonText.first(data, asked).or(() -> JsonText.first(record, asked));
        }

        /** Returns the names of what holds the unit, for messages. */
        String unitNames(String... own) {
            return unitField == null ? String.join(" or ", own) : unitField;
        }

        void problem(String message) {
            if (feed.problems().wants(place)) {
                feed.problems().line(place, message);
            }
        }
    }
}
