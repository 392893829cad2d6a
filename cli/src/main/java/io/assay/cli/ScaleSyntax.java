package io.assay.cli;

import io.assay.core.Scale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a scale as it is written on the command line. */
final class ScaleSyntax implements ITypeConverter<Scale> {
    @Override
    public Scale convert(String text) {
        try {
            return Scale.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
