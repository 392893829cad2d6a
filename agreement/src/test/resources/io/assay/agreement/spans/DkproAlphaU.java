// Writes dkpro-alpha-u.csv: alpha for unitizing (1995) of random continua by dkpro-statistics-agreement 2.2.1 (Apache-2.0), Java 17.
// java -cp ~/.m2/repository/org/dkpro/statistics/dkpro-statistics-agreement/2.2.1/dkpro-statistics-agreement-2.2.1.jar \
//     DkproAlphaU.java > dkpro-alpha-u.csv
import java.util.Random;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;

class DkproAlphaU {
    public static void main(String[] args) {
        Random random = new Random(20161);
        System.out.println("raters,from,length,joint,a,b,spans");
        for (int i = 0; i < 60; i++) {
            print(random, 2 + i % 3, i % 2 == 0 ? 0 : 150, 60 + random.nextInt(240));
        }
    }

    private static void print(Random random, int raters, int from, int length) {
        UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(raters, from, length);
        StringBuilder spans = new StringBuilder();
        int truth = random.nextInt(length / 4);
        for (int rater = 0; rater < raters; rater++) {
            for (String category : new String[] {"a", "b"}) {
                int at = from + truth + random.nextInt(8);
                for (int k = 0; k < 4; k++) {
                    int size = 5 + random.nextInt(length / 8);
                    if (at + size > from + length) {
                        break;
                    }
                    study.addUnit(at, size, rater, category);
                    spans.append(spans.length() == 0 ? "" : " ").append(rater + ":" + at + ":" + (at + size) + ":" + category);
                    at += size + random.nextInt(length / 6);
                }
            }
        }
        KrippendorffAlphaUnitizingAgreement alpha = new KrippendorffAlphaUnitizingAgreement(study);
        System.out.println(raters + "," + from + "," + length + "," + alpha.calculateAgreement() + ","
                + alpha.calculateCategoryAgreement("a") + "," + alpha.calculateCategoryAgreement("b") + "," + spans);
    }
}
