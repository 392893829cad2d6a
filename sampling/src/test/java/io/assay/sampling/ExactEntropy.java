package io.assay.sampling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The entropy of a softmax in decimal numbers of 40 digits. */
final class ExactEntropy {
    private static final MathContext DIGITS = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int HALVINGS = 8;

    private ExactEntropy() {}

    static double of(float[] logits) {
        BigDecimal top = null;
        for (float x : logits) {
            if (x != Float.NEGATIVE_INFINITY) {
                BigDecimal value = new BigDecimal(x);
                top = top == null ? value : top.max(value);
            }
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal moment = BigDecimal.ZERO;
        for (float x : logits) {
            if (x != Float.NEGATIVE_INFINITY) {
                BigDecimal difference = new BigDecimal(x).subtract(top);
                BigDecimal e = exp(difference);
                sum = sum.add(e, DIGITS);
                moment = moment.add(e.multiply(difference, DIGITS), DIGITS);
            }
        }
        return ln(sum).subtract(moment.divide(sum, DIGITS), DIGITS).doubleValue();
    }

    static BigDecimal exp(BigDecimal x) {
        if (x.compareTo(BigDecimal.valueOf(-200)) < 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n < 60 && term.signum() != 0; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
            if (term.abs().compareTo(new BigDecimal("1e-45")) < 0) {
                break;
            }
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** Newton's method from the logarithm of the double. */
    static BigDecimal ln(BigDecimal x) {
        BigDecimal y = new BigDecimal(Math.log(x.doubleValue()));
        for (int i = 0; i < 3; i++) {
            y = y.add(x.divide(exp(y), DIGITS).subtract(BigDecimal.ONE), DIGITS);
        }
        return y;
    }
}
