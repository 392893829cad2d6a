package io.assay.io;

import java.nio.file.Path;

/** Reads a file of ratings in a process of its own, and says how many there are or what is wrong. */
final class ReadAlone {
    private ReadAlone() {}

    public static void main(String[] arguments) {
        try {
            System.out.print(Ratings.from(Path.of(arguments[0])).matrix().ratingCount());
        } catch (DataFormatException e) {
            System.out.print(e.getMessage());
        }
    }
}
