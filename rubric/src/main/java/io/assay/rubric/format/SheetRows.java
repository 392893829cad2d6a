package io.assay.rubric.format;

import de.siegmar.fastcsv.reader.CsvRecord;

/** Turns rows of a table into sheets. */
interface SheetRows {
    void add(CsvRecord row);

    /** Hands out what needed all rows. */
    void finish();
}
