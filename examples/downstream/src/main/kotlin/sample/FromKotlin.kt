package sample

import io.assay.agreement.Agreement
import io.assay.agreement.Distance
import io.assay.core.RatingMatrix
import io.assay.core.Scale

/** The same call from Kotlin, where null is part of a type: what the library says about null is checked here. */
object FromKotlin {
    @JvmStatic
    fun alpha(): Double {
        val ratings: RatingMatrix = RatingMatrix.builder(Scale.ordinal(1, 5))
            .rate("reply-1", "ana", 4.0)
            .rate("reply-1", "ben", 5.0)
            .rate("reply-2", "ana", 2.0)
            .rate("reply-2", "ben", 2.0)
            .rate("reply-3", "ana", 1.0)
            .rate("reply-3", "ben", 1.0)
            .build()
        return Agreement.krippendorff(ratings).value()
    }

    @JvmStatic
    fun configured(ratings: RatingMatrix): String {
        val estimate = Agreement.krippendorff().distance(Distance.interval()).bootstrap(200).confidence(0.9).seed(42).of(ratings)
        val limits = estimate.interval().map { "${it.lower()} to ${it.upper()}" }.orElse("no interval")
        return if (estimate.isDefined) "${estimate.value()}: $limits" else estimate.reason().orElse("")
    }

    @JvmStatic
    fun ownDistance(): Distance = Distance.of("steps") { a, b -> if (a == b) 0.0 else 1.0 }
}
