package io.assay.cli;

import io.assay.study.raters.RaterModel;
import java.util.ArrayList;
import java.util.List;

/** Reads a rater's faults as they are written on the command line: {@code eva:severity=0.8,careless=0.2}. */
final class RaterSyntax {
    static final String ALLOWED =
            "noise=X, severity=X, drift=X, tiring=X, own-view=X, careless=SHARE, always=ANSWER/SHARE, overuses=CATEGORY/SHARE or group=N";

    private RaterSyntax() {}

    /**
     * A rater of a name.
     *
     * @param name the rater's id
     * @param faults what is written after the colon
     */
    record Named(String name, String faults) {
        static Named of(String text) {
            int colon = text.indexOf(':');
            if (colon < 1) {
                throw new UsageException(
                        "--rater must be NAME:FAULT=X,..., such as eva:severity=0.8, but was given \"" + text + "\"");
            }
            return new Named(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    static RaterModel model(String faults, double commonNoise) {
        List<String> parts = new ArrayList<>(List.of(faults.split(",", -1)));
        double noise = commonNoise;
        for (String part : parts) {
            if (part.startsWith("noise=")) {
                noise = number(part);
            }
        }
        RaterModel model = RaterModel.noise(noise);
        for (String part : parts) {
            model = with(model, part.strip());
        }
        return model;
    }

    private static RaterModel with(RaterModel model, String part) {
        String name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
        return switch (name) {
            case "noise" -> model;
            case "severity" -> model.severity(number(part));
            case "drift" -> model.drift(number(part));
            case "tiring" -> model.tiring(number(part));
            case "own-view" -> model.ownView(number(part));
            case "careless" -> model.careless(number(part));
            case "always" -> model.straightLines(share(part), before(part));
            case "overuses" -> model.overuses(before(part), share(part));
            case "group" -> model.group((int) number(part));
            default -> throw new UsageException("--rater: \"" + part + "\" is no fault; write " + ALLOWED);
        };
    }

    private static double number(String part) {
        return read(part, part.substring(part.indexOf('=') + 1));
    }

    private static double share(String part) {
        return read(part, part.substring(part.lastIndexOf('/') + 1));
    }

    private static String before(String part) {
        int slash = part.lastIndexOf('/');
        if (slash < 0) {
            throw new UsageException("--rater: \"" + part + "\" needs a share, such as " + part + "/0.2");
        }
        return part.substring(part.indexOf('=') + 1, slash);
    }

    private static double read(String part, String number) {
        try {
            return Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            throw new UsageException("--rater: \"" + number + "\" in \"" + part + "\" is not a number", e);
        }
    }
}
