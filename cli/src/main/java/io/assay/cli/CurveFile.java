package io.assay.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.assay.core.Estimate;
import io.assay.core.Interval;
import io.assay.sampling.cost.MeasuredCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A learning curve from the document of {@code assay simulate active-learning}.
 *
 * @param curve of one query
 * @param all quality with all labels, if it was measured
 * @param pool rows that the simulation chose from
 */
record CurveFile(MeasuredCurve curve, OptionalDouble all, long pool) {
    static CurveFile read(Path file, String query) {
        try {
            JsonObject document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return parse(document, query);
        } catch (IOException e) {
            throw FileAccess.failed("cannot read " + file, file, e);
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw UsageException.ofData(
                    file + ": is no document of 'assay simulate active-learning --format json'"
                            + (e instanceof UnknownQueryException
                                    ? " with a query \"" + query + "\"; it has " + e.getMessage()
                                    : ""),
                    e);
        }
    }

    /** There is no such query; the message lists those there are. */
    private static final class UnknownQueryException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        UnknownQueryException(String names) {
            super(names);
        }
    }

    private static CurveFile parse(JsonObject document, String query) {
        List<String> names = new ArrayList<>();
        for (JsonElement element : member(document, "curves").getAsJsonArray()) {
            JsonObject curve = element.getAsJsonObject();
            String name = member(curve, "query").getAsString();
            names.add(name);
            if (name.equals(query)) {
                JsonElement all = member(document, "qualityOfAll");
                return new CurveFile(
                        MeasuredCurve.of(query, points(curve)),
                        all.isJsonNull() ? OptionalDouble.empty() : OptionalDouble.of(all.getAsDouble()),
                        member(document, "pool").getAsLong());
            }
        }
        throw new UnknownQueryException(String.join(", ", names));
    }

    private static JsonElement member(JsonObject object, String name) {
        JsonElement member = object.get(name);
        if (member == null) {
            throw new JsonParseException("there is no \"" + name + "\"");
        }
        return member;
    }

    private static List<MeasuredCurve.Point> points(JsonObject curve) {
        List<MeasuredCurve.Point> points = new ArrayList<>();
        for (JsonElement element : member(curve, "points").getAsJsonArray()) {
            JsonObject point = element.getAsJsonObject();
            JsonObject quality = member(point, "quality").getAsJsonObject();
            Estimate estimate =
                    Estimate.of("mean-quality", member(quality, "value").getAsDouble());
            JsonElement interval = member(quality, "interval");
            points.add(new MeasuredCurve.Point(
                    member(point, "labels").getAsInt(),
                    interval.isJsonNull() ? estimate : estimate.withInterval(interval(interval.getAsJsonObject()))));
        }
        return points;
    }

    private static Interval interval(JsonObject interval) {
        return Interval.analytic(
                member(interval, "lower").getAsDouble(),
                member(interval, "upper").getAsDouble(),
                member(interval, "level").getAsDouble(),
                member(interval, "method").getAsString());
    }
}
