package io.assay.study.attribution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRPDecomposition_F64;

/**
 * Spaces of fitted values: each set of terms spans one, beside the mean. A term is a set of factors, as bits; its columns are products of
 * sum-to-zero codes, so that leaving a term out leaves the others as they are.
 */
final class Design {
    /** What rounding may leave of a column that depends on others, as a share of the longest. */
    private static final double NOTHING = 1e-9;

    private final Experiment experiment;
    private final Map<Integer, List<double[]>> columns = new HashMap<>();
    private final Map<Set<Integer>, double[][]> bases = new HashMap<>();

    Design(Experiment experiment) {
        this.experiment = experiment;
    }

    /** Returns the terms of main effects and, if asked, pairs; single factors first. */
    static List<Integer> terms(int factors, boolean pairs) {
        List<Integer> terms = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            terms.add(1 << f);
        }
        for (int f = 0; pairs && f < factors; f++) {
            for (int g = f + 1; g < factors; g++) {
                terms.add(1 << f | 1 << g);
            }
        }
        return terms;
    }

    /** Returns how many coefficients a term has where nothing is aliased. */
    int size(int term) {
        return columns(term).size();
    }

    /** Returns an orthonormal basis of what the terms span beside the mean, one vector per element. */
    double[][] basis(Collection<Integer> terms) {
        return bases.computeIfAbsent(new TreeSet<>(terms), this::decompose);
    }

    /** Returns how much of a centred vector, squared, lies in what the terms span. */
    double explained(Collection<Integer> terms, double[] centred) {
        double sum = 0;
        for (double[] vector : basis(terms)) {
            double along = 0;
            for (int i = 0; i < vector.length; i++) {
                along += vector[i] * centred[i];
            }
            sum += along * along;
        }
        return sum;
    }

    private double[][] decompose(Set<Integer> terms) {
        List<double[]> all = new ArrayList<>();
        terms.forEach(term -> columns(term).forEach(column -> all.add(centred(column))));
        int runs = experiment.runs();
        if (all.isEmpty()) {
            return new double[0][];
        }
        DMatrixRMaj matrix = new DMatrixRMaj(runs, all.size());
        for (int c = 0; c < all.size(); c++) {
            for (int i = 0; i < runs; i++) {
                matrix.set(i, c, all.get(c)[i]);
            }
        }
        QRPDecomposition_F64<DMatrixRMaj> decomposition = DecompositionFactory_DDRM.qrp(runs, all.size());
        decomposition.setSingularThreshold(NOTHING);
        if (!decomposition.decompose(matrix)) {
            throw new IllegalStateException("the columns of the design could not be decomposed");
        }
        DMatrixRMaj q = decomposition.getQ(null, true);
        double[][] basis = new double[decomposition.getRank()][runs];
        for (int c = 0; c < basis.length; c++) {
            for (int i = 0; i < runs; i++) {
                basis[c][i] = q.get(i, c);
            }
        }
        return basis;
    }

    private List<double[]> columns(int term) {
        return columns.computeIfAbsent(term, this::coded);
    }

    private List<double[]> coded(int term) {
        double[] ones = new double[experiment.runs()];
        java.util.Arrays.fill(ones, 1);
        List<double[]> products = List.of(ones);
        for (int f = 0; f < experiment.factors().size(); f++) {
            if ((term >> f & 1) == 1) {
                products = times(products, f);
            }
        }
        return products;
    }

    private List<double[]> times(List<double[]> products, int factor) {
        int last = experiment.factors().get(factor).levels().size() - 1;
        List<double[]> more = new ArrayList<>();
        for (double[] product : products) {
            for (int code = 0; code < last; code++) {
                double[] column = product.clone();
                for (int i = 0; i < column.length; i++) {
                    int level = experiment.level(i, factor);
                    column[i] *= level == code ? 1 : level == last ? -1 : 0;
                }
                more.add(column);
            }
        }
        return more;
    }

    static double[] centred(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }
}
