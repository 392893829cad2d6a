"""Writes the .npy files of this folder.

Run with Debian's python3-numpy 1.24.2 (BSD-3-Clause):
    cd sampling/src/test/resources/io/assay/sampling/npy && /usr/bin/python3 arrays.py
"""
import numpy as np

values = np.array([[0.5, -1.25, 3], [2, -np.inf, 0.1]])
np.save("float32.npy", values.astype("<f4"))
np.save("float64.npy", values.astype("<f8"))
np.save("big-endian.npy", values.astype(">f4"))
np.save("fortran.npy", np.asfortranarray(values.astype("<f4")))
np.save("int64.npy", np.array([[1, 2], [3, 4]]))
np.save("half.npy", values.astype("<f2"))
np.save("one-axis.npy", values[0].astype("<f4"))
np.save("three-axes.npy", values.astype("<f4").reshape(1, 2, 3))
np.save("empty.npy", np.zeros((0, 3), "<f4"))
np.save("one-row-fortran.npy", np.asfortranarray(values[:1].astype("<f4")))
np.save("records.npy", np.zeros(2, dtype=[("a", "<f4"), ("b", "<f4")]))
np.save("nan.npy", np.array([[0, 1], [2, np.nan]], "<f4"))
with open("version2.npy", "wb") as file:
    np.lib.format.write_array(file, values.astype("<f4"), version=(2, 0))
