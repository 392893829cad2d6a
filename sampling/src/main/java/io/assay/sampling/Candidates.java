package io.assay.sampling;

import java.util.List;
import java.util.Objects;

/**
 * Rows that a {@link Diversity} chooses from, by score, the highest first.
 *
 * <p>Vectors are kept dimension after dimension, so that the distances of one to all are computed many at a time.
 */
public final class Candidates {
    private final Logits pool;
    private final List<TopK.Entry> entries;
    private final int dimensions;
    private final float[][] columns;

    private Candidates(Logits pool, List<TopK.Entry> entries, float[][] columns) {
        this.pool = pool;
        this.entries = entries;
        this.dimensions = columns.length;
        this.columns = columns;
    }

    static Candidates of(Logits pool, Embeddings embeddings, List<TopK.Entry> entries) {
        float[][] columns = new float[embeddings.dimensionCount()][entries.size()];
        float[] vector = new float[embeddings.dimensionCount()];
        for (int i = 0; i < entries.size(); i++) {
            embeddings.copy(entries.get(i).row(), vector);
            for (int k = 0; k < vector.length; k++) {
                columns[k][i] = vector[k];
            }
        }
        return new Candidates(pool, List.copyOf(entries), columns);
    }

    /** {@return how many there are} */
    public int size() {
        return entries.size();
    }

    /** {@return the length of the vectors} */
    public int dimensionCount() {
        return dimensions;
    }

    /** {@return the number of classes of the pool} */
    public int classCount() {
        return pool.classCount();
    }

    /**
     * {@return the number in the pool of a candidate's row}
     *
     * @param i position among the candidates, from 0
     */
    public int row(int i) {
        return entries.get(i).row();
    }

    /**
     * {@return the score of a candidate}
     *
     * @param i position among the candidates, from 0
     */
    public double score(int i) {
        return entries.get(i).score();
    }

    /**
     * {@return a coordinate of a candidate}
     *
     * @param i position among the candidates, from 0
     * @param k dimension, from 0
     */
    public float coordinate(int i, int k) {
        return columns[k][i];
    }

    /**
     * {@return the squared Euclidean distance of two candidates}
     *
     * @param i position of one
     * @param j position of the other
     */
    public float squaredDistance(int i, int j) {
        float sum = 0;
        for (float[] column : columns) {
            float difference = column[i] - column[j];
            sum += difference * difference;
        }
        return sum;
    }

    /**
     * Computes the squared Euclidean distances of all candidates to one, to the same bits as {@link #squaredDistance}.
     *
     * @param i position of the one
     * @param into one number per candidate; overwritten
     */
    public void squaredDistances(int i, float[] into) {
        Objects.checkIndex(i, size());
        float[] center = new float[dimensions];
        for (int k = 0; k < dimensions; k++) {
            center[k] = columns[k][i];
        }
        squaredDistances(center, into);
    }

    /**
     * Computes the squared Euclidean distances of all candidates to a point.
     *
     * @param point its coordinates
     * @param into one number per candidate; overwritten
     */
    public void squaredDistances(float[] point, float[] into) {
        Distances.squared(columns, point, into);
    }

    /**
     * Fills a cursor with a candidate's row of the pool, with its logits and probabilities.
     *
     * @param i position among the candidates, from 0
     * @param into from {@link #cursor()}; overwritten
     */
    public void load(int i, Row into) {
        pool.load(row(i), into);
    }

    /** {@return a cursor for {@link #load}} */
    public Row cursor() {
        return pool.cursor();
    }
}
