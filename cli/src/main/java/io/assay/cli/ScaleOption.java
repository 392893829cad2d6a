package io.assay.cli;

import io.assay.core.Scale;
import picocli.CommandLine.ITypeConverter;

/**
 * A scale, of all criteria or of one.
 *
 * @param criterion the criterion; empty for all
 * @param scale its scale
 */
record ScaleOption(String criterion, Scale scale) {
    /** Reads {@code SCALE} or {@code CRITERION=SCALE}. */
    static final class Converter implements ITypeConverter<ScaleOption> {
        @Override
        public ScaleOption convert(String text) {
            int colon = text.indexOf(':');
            int equals = text.lastIndexOf('=', colon < 0 ? text.length() : colon);
            Scale scale = new ScaleSyntax().convert(text.substring(equals + 1));
            return new ScaleOption(equals < 0 ? "" : text.substring(0, equals), scale);
        }
    }
}
