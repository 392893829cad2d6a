"""Writes one table of ratings in Arrow's formats, as other libraries do: with their own types of texts and their own compression.

Tools: Python 3.11, pyarrow 25.0.1 (Apache-2.0), polars 1.44.2 (MIT).
Command: python3 arrow.py, in this folder
Writes pyarrow.feather (LZ4, raters as words), pyarrow.arrow (file format, large texts, ZSTD, 64-bit numbers), pyarrow.arrows (stream format, text
views, words as numbers) and polars.arrow (file format, as polars writes it).
"""
import polars as pl
import pyarrow as pa
import pyarrow.feather

ROWS = range(300)
ITEMS = ["ü%d" % (i // 3) for i in ROWS]
RATERS = [["ana", "ben", "cy"][i % 3] for i in ROWS]
SCORES = [None if i % 13 == 0 else i % 5 for i in ROWS]
NOTES = [None if i % 2 == 0 else "aside" for i in ROWS]


def table(text, score, rater=None):
    return pa.table(
        {
            "item": pa.array(ITEMS, text),
            "annotator": pa.array(RATERS, text) if rater is None else pa.array(RATERS).cast(rater),
            "score": pa.array(SCORES, score),
            "note": pa.array(NOTES, text),
        }
    )


words = pa.dictionary(pa.int8(), pa.string())
pyarrow.feather.write_feather(table(pa.string(), pa.int32(), words), "pyarrow.feather", chunksize=75)

whole = table(pa.large_string(), pa.int64())
with pa.ipc.new_file("pyarrow.arrow", whole.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
    writer.write_table(whole, max_chunksize=75)

streamed = table(pa.string_view(), pa.uint8(), pa.dictionary(pa.uint8(), pa.large_string()))
with pa.ipc.new_stream("pyarrow.arrows", streamed.schema) as writer:
    writer.write_table(streamed, max_chunksize=75)

pl.DataFrame({"item": ITEMS, "annotator": RATERS, "score": SCORES, "note": NOTES}).with_columns(
    pl.col("annotator").cast(pl.Categorical)
).write_ipc("polars.arrow")
